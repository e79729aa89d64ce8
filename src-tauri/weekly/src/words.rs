//! The words of an issue outside the window: in letters and books, English and Spanish.

use serde::{Deserialize, Serialize};
use tearsheet_library::{Issue, IssueStory, Reason};
use time::{Date, Month, OffsetDateTime};

/// A language that the app speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Tongue {
    /// The language of a tag or a locale's name ("es-MX", "es_ES.UTF-8"), where the app speaks it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.', '@']).next()? {
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }

    /// Its language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The name of the weekly.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::En => "Trending 5",
            Self::Es => "Cinco de la semana",
        }
    }

    /// "Number 3", "Número 3".
    pub(crate) fn number(self, number: u32) -> String {
        match self {
            Self::En => format!("Number {number}"),
            Self::Es => format!("Número {number}"),
        }
    }

    /// "29 November 2026", "29 de noviembre de 2026".
    pub(crate) fn date(self, date: Date) -> String {
        let (day, month, year) = (date.day(), self.month(date.month()), date.year());
        match self {
            Self::En => format!("{day} {month} {year}"),
            Self::Es => format!("{day} de {month} de {year}"),
        }
    }

    const fn month(self, month: Month) -> &'static str {
        let names = match self {
            Self::En => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            Self::Es => [
                "enero",
                "febrero",
                "marzo",
                "abril",
                "mayo",
                "junio",
                "julio",
                "agosto",
                "septiembre",
                "octubre",
                "noviembre",
                "diciembre",
            ],
        };
        names[month as usize - 1]
    }

    /// Why a story was picked, in one sentence without its full stop.
    pub(crate) fn reason(self, reason: &Reason) -> String {
        match (self, reason) {
            (Self::En, Reason::CarriedBy { sites }) => format!("Carried by {sites} sites"),
            (Self::Es, Reason::CarriedBy { sites }) => format!("La llevan {sites} sitios"),
            (Self::En, Reason::About { topic }) => format!("About {topic}, which you read about"),
            (Self::Es, Reason::About { topic }) => {
                format!("Trata de {topic}, que usted suele leer")
            }
            (Self::En, Reason::Near { headline }) => {
                format!("Near “{headline}”, which you opened")
            }
            (Self::Es, Reason::Near { headline }) => {
                format!("Cercana a «{headline}», que usted abrió")
            }
            (Self::En, Reason::Unread { since }) => {
                format!("In your library, unread since {}", self.date(since.date()))
            }
            (Self::Es, Reason::Unread { since }) => {
                format!(
                    "En su biblioteca, sin leer desde el {}",
                    self.date(since.date())
                )
            }
            (Self::En, Reason::New) => "Among the newest".to_owned(),
            (Self::Es, Reason::New) => "De lo más nuevo".to_owned(),
        }
    }

    /// All reasons of a story, in one line.
    pub(crate) fn reasons(self, story: &IssueStory) -> String {
        let reasons: Vec<String> = story.reasons.iter().map(|one| self.reason(one)).collect();
        reasons.join(" · ")
    }

    /// Who carries a story, when, how long it is and how many photos it has, in one line.
    pub(crate) fn facts(self, story: &IssueStory) -> String {
        let photos = story.photos.filter(|count| *count > 0).map(|count| {
            let (one, many) = match self {
                Self::En => ("photo", "photos"),
                Self::Es => ("foto", "fotos"),
            };
            format!("{count} {}", if count == 1 { one } else { many })
        });
        let facts = [
            Some(story.sites.join(", ")),
            story.published.map(|moment| self.date(moment.date())),
            story
                .read_time
                .map(|time| format!("{}–{} min", time.low, time.high)),
            photos,
        ];
        let facts: Vec<String> = facts
            .into_iter()
            .flatten()
            .filter(|fact| !fact.is_empty())
            .collect();
        facts.join(" · ")
    }

    /// What stands where an issue has fewer stories than it should; nothing where it has them all.
    pub(crate) const fn fewer(self, stories: usize) -> Option<&'static str> {
        if stories >= crate::STORIES {
            return None;
        }
        Some(match self {
            Self::En => "The week brought no more.",
            Self::Es => "La semana no dio para más.",
        })
    }

    /// Where an issue comes from, at its foot.
    pub(crate) const fn foot(self) -> &'static str {
        match self {
            Self::En => {
                "Picked on your own device by Tearsheet, from the sites that you follow and the stories that you keep. \
                 Nobody else knows of it. Its day, its hour and its e-mail are set under Weekly."
            }
            Self::Es => {
                "Elegidas en su propio equipo por Tearsheet, entre los sitios que usted sigue y las noticias que guarda. \
                 Nadie más lo sabe. El día, la hora y el correo se fijan en Semanal."
            }
        }
    }

    /// The link to a story's page.
    pub(crate) const fn read_on(self) -> &'static str {
        match self {
            Self::En => "Read it where it was published",
            Self::Es => "Leerla donde se publicó",
        }
    }

    /// The list of an issue's stories.
    pub(crate) const fn contents(self) -> &'static str {
        match self {
            Self::En => "Contents",
            Self::Es => "Índice",
        }
    }

    /// What stands in a book where a story is not kept.
    pub(crate) const fn not_kept(self) -> &'static str {
        match self {
            Self::En => "This story is not in your library: here stands what its feed tells of it.",
            Self::Es => "Esta noticia no está en su biblioteca: aquí está lo que cuenta su canal.",
        }
    }

    /// What stands in a book where a photo cannot be shown.
    pub(crate) const fn no_photo(self) -> &'static str {
        match self {
            Self::En => "[Photo not kept]",
            Self::Es => "[Foto no guardada]",
        }
    }

    /// "Saved from paper.example".
    pub(crate) fn source(self, address: &str) -> String {
        match self {
            Self::En => format!("From {address}"),
            Self::Es => format!("De {address}"),
        }
    }

    /// The subject of a trial letter.
    pub(crate) const fn trial_subject(self) -> &'static str {
        match self {
            Self::En => "Tearsheet can send you your weekly",
            Self::Es => "Tearsheet puede enviarle su semanal",
        }
    }

    /// The words of a trial letter.
    pub(crate) const fn trial(self) -> &'static str {
        match self {
            Self::En => {
                "This is a trial. Your weekly will come by this way, in English, as text and as HTML."
            }
            Self::Es => {
                "Esto es una prueba. Su semanal llegará por aquí, en español, como texto y como HTML."
            }
        }
    }

    /// The issue's own line: its number and its day in the reader's zone.
    pub(crate) fn head(self, issue: &Issue, made: OffsetDateTime) -> String {
        format!("{} · {}", self.number(issue.number), self.date(made.date()))
    }
}
