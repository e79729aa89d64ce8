//! The Harbor Ledger: a story in two languages with eleven photos, its front page, and other plain pages.
//!
//! | address | answer |
//! | --- | --- |
//! | `/` | the front page |
//! | `/news/old-pier-reopens` | the story in English, 11 photos |
//! | `/es/noticias/reabre-el-muelle` | the same in Spanish, the same 11 photos |
//! | `/photos/pier-N-WIDTH.jpg` | photo N (1 to 11), 600, 300 or 150 pixels wide |
//! | `/news/pier.txt` | the story as plain text |
//! | `/old/pier` | redirects to the story |
//! | `/robots.txt` | everything allowed |

use std::{
    collections::HashMap,
    fmt::Write as _,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use super::{Asked, Reply, jpeg};

/// The story in English.
pub const STORY: &str = "/news/old-pier-reopens";
/// The story in Spanish.
pub const STORY_IN_SPANISH: &str = "/es/noticias/reabre-el-muelle";
/// How many photos the story has.
pub const PHOTOS: u32 = 11;
/// The English headline.
pub const HEADLINE: &str = "Old fishing pier reopens after two winters of repairs";
/// The Spanish headline.
pub const HEADLINE_IN_SPANISH: &str = "El viejo muelle pesquero reabre tras dos inviernos de obras";

/// The widths in which each photo is offered, best first.
const WIDTHS: [u32; 3] = [600, 300, 150];

/// What the paper answers at one of its own addresses.
#[must_use]
pub fn reply(asked: &Asked) -> Option<Reply> {
    let host = asked.header("host").unwrap_or("127.0.0.1");
    match asked.path() {
        "/" => Some(Reply::html(front_page())),
        "/es/" => Some(Reply::html(front_page())),
        STORY => Some(Reply::html(english(host))),
        STORY_IN_SPANISH => Some(Reply::html(spanish(host))),
        "/news/pier.txt" => Some(Reply::of("text/plain; charset=utf-8", plain_text())),
        "/old/pier" => Some(Reply::redirect(301, STORY)),
        "/robots.txt" => Some(Reply::of("text/plain", "User-agent: *\nAllow: /\n")),
        path => photo(path),
    }
}

/// The address of one photo's best size, from 1.
#[must_use]
pub fn photo_path(number: u32) -> String {
    format!("/photos/pier-{number}-{}.jpg", WIDTHS[0])
}

fn photo(path: &str) -> Option<Reply> {
    let (number, width) = path
        .strip_prefix("/photos/pier-")?
        .strip_suffix(".jpg")?
        .split_once('-')?;
    let (number, width): (u32, u32) = (number.parse().ok()?, width.parse().ok()?);
    let offered = (1..=PHOTOS).contains(&number) && WIDTHS.contains(&width);
    offered.then(|| Reply::of("image/jpeg", drawn_once(number, width).to_vec()))
}

/// Draws every picture, so that no reader has to wait for one.
pub(crate) fn draw_all() {
    for number in 1..=PHOTOS {
        for width in WIDTHS {
            drawn_once(number, width);
        }
    }
}

/// Drawing takes longer than all else the paper does, so each picture is drawn once.
fn drawn_once(number: u32, width: u32) -> Arc<[u8]> {
    static DRAWN: OnceLock<Mutex<Drawn>> = OnceLock::new();
    let drawn = DRAWN.get_or_init(Mutex::default);
    let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
    let picture = drawn
        .entry((number, width))
        .or_insert_with(|| jpeg(number, width, width * 2 / 3).into());
    Arc::clone(picture)
}

/// Pictures by number and width.
type Drawn = HashMap<(u32, u32), Arc<[u8]>>;

/// What differs between the two editions.
struct Edition {
    language: &'static str,
    path: &'static str,
    other_language: &'static str,
    other_path: &'static str,
    other_label: &'static str,
    section: &'static str,
    headline: &'static str,
    deck: &'static str,
    byline: &'static str,
    dateline: &'static str,
    photos_label: &'static str,
    paragraphs: &'static [&'static str],
    captions: &'static [&'static str],
    rights: &'static str,
}

fn english(host: &str) -> String {
    Edition {
        language: "en",
        path: STORY,
        other_language: "es",
        other_path: STORY_IN_SPANISH,
        other_label: "Leer en español",
        section: "Local",
        headline: HEADLINE,
        deck: "Anglers lined up before dawn to walk the planks again.",
        byline: "By Maya Ortiz, Harbor Ledger",
        dateline: "PORT ALDER",
        photos_label: "photos",
        paragraphs: ENGLISH,
        captions: CAPTIONS,
        rights: "Copyright © The Harbor Ledger. All rights reserved.",
    }
    .page(host)
}

fn spanish(host: &str) -> String {
    Edition {
        language: "es",
        path: STORY_IN_SPANISH,
        other_language: "en",
        other_path: STORY,
        other_label: "Read in English",
        section: "Local",
        headline: HEADLINE_IN_SPANISH,
        deck: "Los pescadores hicieron fila antes del alba para volver a pisar las tablas.",
        byline: "Por Maya Ortiz, Harbor Ledger",
        dateline: "PUERTO ALDER",
        photos_label: "fotos",
        paragraphs: SPANISH,
        captions: CAPTIONS_IN_SPANISH,
        rights: "Derechos reservados © The Harbor Ledger.",
    }
    .page(host)
}

impl Edition {
    fn page(&self, host: &str) -> String {
        let Self {
            language,
            path,
            other_language,
            other_path,
            other_label,
            section,
            headline,
            deck,
            byline,
            dateline,
            photos_label,
            rights,
            ..
        } = self;
        let (figures, paragraphs) = (self.figures(), self.body());
        let lead = photo_path(1);
        format!(
            r#"<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{headline} | The Harbor Ledger</title>
<meta name="description" content="{deck}">
<meta property="og:type" content="article">
<meta property="og:title" content="{headline}">
<meta property="og:site_name" content="The Harbor Ledger">
<meta property="og:image" content="http://{host}{lead}">
<link rel="canonical" href="http://{host}{path}">
<link rel="alternate" hreflang="{language}" href="http://{host}{path}">
<link rel="alternate" hreflang="{other_language}" href="http://{host}{other_path}">
<script type="application/ld+json">
{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{headline}","inLanguage":"{language}",
"datePublished":"2026-03-14T07:30:00-07:00","articleSection":"{section}",
"author":{{"@type":"Person","name":"Maya Ortiz"}},
"publisher":{{"@type":"Organization","name":"The Harbor Ledger"}}}}
</script>
</head>
<body>
<header><a href="/">The Harbor Ledger</a><nav><a href="/news">News</a> <a href="/sports">Sports</a></nav></header>
<main>
<article>
<h1>{headline}</h1>
<p class="deck">{deck}</p>
<p class="byline">{byline}</p>
<time datetime="2026-03-14T07:30:00-07:00">March 14, 2026</time>
<p class="tools"><button>{PHOTOS} {photos_label}</button> <a lang="{other_language}" hreflang="{other_language}" href="{other_path}">{other_label}</a></p>
<div class="story-body">
<p>{dateline} — {paragraphs}
</div>
<section class="gallery">
{figures}</section>
<p class="copyright">{rights}</p>
</article>
</main>
<footer><p>Contact the newsroom</p></footer>
</body>
</html>
"#
        )
    }

    fn body(&self) -> String {
        let mut body = String::new();
        for (place, paragraph) in self.paragraphs.iter().enumerate() {
            let open = if place == 0 { "" } else { "<p>" };
            // Writing to a string cannot fail.
            let _ = writeln!(body, "{open}{paragraph}</p>");
        }
        body
    }

    fn figures(&self) -> String {
        let mut figures = String::new();
        for (number, caption) in (1..=PHOTOS).zip(self.captions) {
            let best = photo_path(number);
            let sizes = WIDTHS.map(|width| format!("/photos/pier-{number}-{width}.jpg {width}w"));
            // Writing to a string cannot fail.
            let _ = writeln!(
                figures,
                r#"<figure><img src="{best}" srcset="{}" width="600" height="400" alt="{caption}"><figcaption>{caption} <span class="credit">Photo: Maya Ortiz, Harbor Ledger</span></figcaption></figure>"#,
                sizes.join(", ")
            );
        }
        figures
    }
}

fn plain_text() -> String {
    let body = ENGLISH.join("\n\n");
    format!(
        "{HEADLINE}\n\nBy Maya Ortiz\n\nPORT ALDER — {body}\n\nCopyright © The Harbor Ledger. All rights reserved.\n"
    )
}

/// A front page: many headlines, no story.
#[must_use]
pub fn front_page() -> String {
    let mut list = String::new();
    for (place, headline) in FRONT.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(
            list,
            r#"<li><a href="/news/story-{place}"><h3>{headline}</h3></a></li>"#
        );
    }
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbor Ledger: news of Port Alder</title>
<meta property="og:type" content="website"></head><body>
<header><a href="/">The Harbor Ledger</a><nav><a href="/news">News</a> <a href="/sports">Sports</a> <a href="/opinion">Opinion</a></nav></header>
<main><h2>Top stories</h2><ul>{list}</ul></main></body></html>"#
    )
}

const FRONT: &[&str] = &[
    "Council votes on the winter budget",
    "Ferry timetable changes on Monday",
    "Bakers' guild opens a school kitchen",
    "High tide closes the coast road",
    "Lighthouse keeper's diary found",
    "New library wing to open in May",
    "Rowing club wins the bay race",
    "Seal pups counted on the sandbank",
    "School band plays at the station",
    "Storm wall passes its first test",
    "Tomatoes return to the market hall",
    "Volunteers plant four hundred trees",
];

const ENGLISH: &[&str] = &[
    "The wooden pier that generations of Port Alder families have fished from opened again on Saturday, two winters after a storm tore away a third of its length and left the rest leaning over the harbor.",
    "More than three hundred people waited behind a rope while the harbor master, Ines Calder, read out the names of the forty carpenters, divers and welders who worked on it. Then she cut the rope with a gutting knife that had belonged to her grandfather.",
    "“I learned to bait a hook on this pier, and so did my mother,” said Tomas Reyes, who had come at four in the morning with his two daughters and a flask of cocoa. “You do not know how much of a town is made of planks until they are gone.”",
    "The repairs cost 4.2 million, a little less than the council had set aside. Engineers replaced 118 piles with larch from the hills above the town, and set each one a meter deeper than before. The old lamps were cleaned and hung again, and a ramp now leads to the lower deck.",
    "Not everybody was pleased. Rowers say that the deeper piles make a stronger current at the mouth of the inner basin, and the sailing school has moved its smallest boats to the other side of the bay until the effect has been measured.",
    "Calder said that the harbor office would publish the measurements every month for a year. “If the water tells us that we were wrong, we will listen to the water,” she said.",
    "By noon the first fish had been landed, a plaice the size of a dinner plate, caught by Lucia Reyes, who is seven. She let it go again, to applause.",
    "The pier is open from dawn to dusk. Fishing is free on Sundays until the end of June, and the harbor office lends rods to children who bring an adult.",
];

const SPANISH: &[&str] = &[
    "El muelle de madera desde el que han pescado varias generaciones de familias de Puerto Alder volvió a abrir el sábado, dos inviernos después de que un temporal se llevara un tercio de su longitud y dejara el resto inclinado sobre el puerto.",
    "Más de trescientas personas esperaron detrás de una cuerda mientras la capitana del puerto, Ines Calder, leía los nombres de los cuarenta carpinteros, buzos y soldadores que trabajaron en la obra. Después cortó la cuerda con un cuchillo que había sido de su abuelo.",
    "«Aprendí a poner el cebo en este muelle, y mi madre también», dijo Tomas Reyes, que había llegado a las cuatro de la mañana con sus dos hijas y un termo de chocolate. «Uno no sabe cuánto de un pueblo está hecho de tablas hasta que faltan».",
    "Las obras costaron 4,2 millones, algo menos de lo que el ayuntamiento había reservado. Los ingenieros cambiaron 118 pilotes por otros de alerce de los montes cercanos y clavaron cada uno un metro más hondo que antes. Las viejas farolas se limpiaron y se colgaron de nuevo, y una rampa lleva ahora a la cubierta inferior.",
    "No todo el mundo está contento. Los remeros dicen que los pilotes más hondos aumentan la corriente en la boca de la dársena interior, y la escuela de vela ha llevado sus barcos más pequeños al otro lado de la bahía hasta que se mida el efecto.",
    "Calder dijo que la oficina del puerto publicará las mediciones cada mes durante un año. «Si el agua nos dice que nos equivocamos, escucharemos al agua», afirmó.",
    "A mediodía ya se había sacado el primer pez, una platija del tamaño de un plato, pescada por Lucia Reyes, de siete años. La devolvió al mar entre aplausos.",
    "El muelle abre desde el alba hasta el anochecer. La pesca es gratuita los domingos hasta finales de junio, y la oficina del puerto presta cañas a los niños que vengan con un adulto.",
];

const CAPTIONS: &[&str] = &[
    "The reopened pier seen from the north breakwater on Saturday morning.",
    "Harbor master Ines Calder cuts the rope with her grandfather's knife.",
    "Anglers wait behind the rope shortly before dawn.",
    "Lucia Reyes, 7, holds the first plaice of the year.",
    "A welder checks one of the new braces under the lower deck.",
    "Larch piles lie ready on the quay in October.",
    "The pier on the morning after the storm, two winters ago.",
    "Divers return from setting the last of the 118 piles.",
    "The old lamps, cleaned and hung again, at dusk.",
    "Small boats of the sailing school at their new moorings.",
    "Families walk the new ramp to the lower deck.",
];

const CAPTIONS_IN_SPANISH: &[&str] = &[
    "El muelle reabierto, visto desde el rompeolas norte el sábado por la mañana.",
    "La capitana del puerto, Ines Calder, corta la cuerda con el cuchillo de su abuelo.",
    "Pescadores esperan detrás de la cuerda poco antes del alba.",
    "Lucia Reyes, de 7 años, sostiene la primera platija del año.",
    "Una soldadora revisa uno de los refuerzos bajo la cubierta inferior.",
    "Los pilotes de alerce esperan en el puerto en octubre.",
    "El muelle la mañana después del temporal, hace dos inviernos.",
    "Los buzos vuelven de colocar el último de los 118 pilotes.",
    "Las viejas farolas, limpias y colgadas de nuevo, al anochecer.",
    "Barcos pequeños de la escuela de vela en su nuevo amarre.",
    "Familias recorren la nueva rampa hacia la cubierta inferior.",
];
