//! When a story was published and changed. Never invented.

mod reading;
mod words;

use serde_json::Value;

pub(crate) use reading::{DayOrder, moment_in};

use crate::{
    Language, Moment,
    document::Document,
    evidence::{Candidate, Evident, Source, loosely},
    fields::headline::Headline,
    hints::Hints,
    sources::{
        article::{page_node, story_node},
        dom::{Seen, short_text},
        near::NearLine,
        state,
    },
    weigh::{Field, Ledger, MOST_CANDIDATES},
};

impl Evident for Moment {
    type Gist = time::Date;

    fn gist(&self) -> time::Date {
        self.day()
    }

    fn shown(&self) -> String {
        self.to_iso()
    }
}

/// Meta lines that name the day of publication.
const PUBLISHED_LINES: &[(&str, i32)] = &[
    ("article:published_time", 0),
    ("og:article:published_time", 0),
    ("og:published_time", 0),
    ("article:published", 0),
    ("og:pubdate", 0),
    ("parsely-pub-date", 0),
    ("sailthru.date", 0),
    ("cxenseparse:recs:publishtime", 0),
    ("cxenseparse:publishtime", 0),
    ("datepublished", 0),
    ("date.published", 0),
    ("rnews:datepublished", 0),
    ("publishdate", 0),
    ("publish-date", 0),
    ("publish_date", 0),
    ("published_date", 0),
    ("published_at", 0),
    ("publication_date", 0),
    ("publication-date", 0),
    ("pubdate", 0),
    ("ptime", 0),
    ("originalpublicationdate", 0),
    ("article_date_original", 0),
    ("dcterms.issued", 0),
    ("dc.date.issued", 0),
    ("dcterms.created", -2),
    ("dc.date.created", -2),
    ("dcterms.date", -5),
    ("dc.date", -5),
    ("date", -5),
    ("created", -5),
    ("datecreated", -5),
    ("article.created", -5),
    ("article.published", 0),
    ("displaydate", -2),
    ("citation_publication_date", -5),
    ("citation_online_date", -8),
    ("citation_date", -8),
    ("mediator_published_time", 0),
    ("shareaholic:article_published_time", 0),
    ("vr:published_time", 0),
    ("weibo:article:create_at", 0),
    ("bt:pubdate", 0),
    ("timestamp", -15),
];

/// Meta lines that name the last change.
const MODIFIED_LINES: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "article.updated",
    "shareaholic:article_modified_time",
    "rnews:datemodified",
    "lp.article:modified_time",
];

/// The two dates of a story.
pub(crate) struct Dates {
    pub(crate) published: Option<Moment>,
    pub(crate) modified: Option<Moment>,
}

/// Weighs every date that the page offers.
pub(crate) fn weigh(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    near: &[NearLine],
    headline: &Headline,
    language: Option<&Language>,
    ledger: &mut Ledger,
) -> Dates {
    let order = day_order(document, language);
    let mut published = data_dates(
        document,
        &["datePublished", "dateCreated", "uploadDate"],
        order,
    );
    let mut modified = data_dates(document, &["dateModified"], order);
    for (name, points) in PUBLISHED_LINES {
        for moment in document
            .meta
            .all(name)
            .filter_map(|text| moment_in(text, order))
        {
            published.push(
                Candidate::new(source_of(name), format!("meta {name}"), moment)
                    .remark(*points, "what the line is used for"),
            );
        }
    }
    for name in MODIFIED_LINES {
        if let Some(moment) = document
            .meta
            .first(name)
            .and_then(|text| moment_in(text, order))
        {
            modified.push(Candidate::new(
                source_of(name),
                format!("meta {name}"),
                moment,
            ));
        }
    }
    for place in seen {
        if published.len() + modified.len() >= MOST_CANDIDATES {
            break;
        }
        seen_date(place, headline.order, order, &mut published, &mut modified);
    }
    if published.is_empty() {
        published.extend(state_dates(document, headline, order));
    }
    for line in near {
        near_date(line, order, &mut published, &mut modified);
    }
    if let Some(date) = document.url.and_then(|url| date_in_address(url.path())) {
        published.push(Candidate::new(Source::Address, "the page's address", date));
    }
    let published = published.into_iter().map(exact).collect();
    let modified = modified.into_iter().map(exact).collect();
    Dates {
        published: ledger.decide(Field::Published, published),
        modified: ledger.decide(Field::Modified, modified),
    }
}

/// American pages write the month first; the rest of the world does not.
fn day_order(document: &Document<'_>, language: Option<&Language>) -> DayOrder {
    let tag = language.map_or("", Language::as_str);
    let domain = document.url.and_then(url::Url::domain).unwrap_or_default();
    let country = domain.rsplit('.').next().unwrap_or_default();
    let is_elsewhere = country.len() == 2 && country != "us";
    let is_american = tag == "en-US" || (tag == "en" && !is_elsewhere);
    if is_american {
        DayOrder::MonthFirst
    } else {
        DayOrder::DayFirst
    }
}

fn exact(candidate: Candidate<Moment>) -> Candidate<Moment> {
    match candidate.value {
        Moment::Instant(_) => candidate.remark(12, "says its time zone"),
        Moment::Local(_) => candidate.remark(6, "says the time of day"),
        Moment::Day(_) => candidate,
    }
}

fn source_of(name: &str) -> Source {
    if name.starts_with("article:") || name.starts_with("og:") {
        Source::OpenGraph
    } else {
        Source::Meta
    }
}

fn data_dates(document: &Document<'_>, keys: &[&str], order: DayOrder) -> Vec<Candidate<Moment>> {
    let story = story_node(document).map(|node| (node, 0));
    let page = page_node(document).map(|node| (node, -12));
    let mut dates = Vec::new();
    for (node, points) in [story, page].into_iter().flatten() {
        for (turn, key) in keys.iter().enumerate() {
            let text = match &node[*key] {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Object(object) => match object.get("@value").and_then(Value::as_str) {
                    Some(text) => text.to_owned(),
                    None => continue,
                },
                _ => continue,
            };
            if let Some(moment) = moment_in(&text, order) {
                let kind = node["@type"].as_str().unwrap_or("object");
                dates.push(
                    Candidate::new(Source::JsonLd, format!("JSON-LD {kind}.{key}"), moment)
                        .remark(points, "describes the story, or the page around it")
                        .remark(
                            -10 * i32::try_from(turn).unwrap_or(1),
                            "what the key is used for",
                        ),
                );
            }
        }
    }
    dates
}

/// Keys of embedded state that name the day of publication.
const STATE_KEYS: &[&str] = &[
    "datePublished",
    "publishedAt",
    "published_at",
    "publishDate",
    "publish_date",
    "first_publish_date",
    "firstPublished",
    "firstPublishedAt",
    "publicationDate",
    "publication_date",
    "display_date",
    "displayDate",
    "pubDate",
    "pubdate",
    "published",
    "publishedDate",
    "published_time",
];

/// Dates of the story's object in the state that the page's scripts start from; parsed
/// only where the page says no date elsewhere, because state can be the most of a page.
fn state_dates(
    document: &Document<'_>,
    headline: &Headline,
    order: DayOrder,
) -> Vec<Candidate<Moment>> {
    let headlines = [loosely(&headline.text)];
    if headlines[0].is_empty() {
        return Vec::new();
    }
    state::stories(document.states(), &headlines)
        .into_iter()
        .flat_map(|story| STATE_KEYS.iter().map(|key| (*key, story.get(*key))))
        .filter_map(|(key, value)| {
            let text = match value? {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                _ => return None,
            };
            let moment = moment_in(&text, order)?;
            Some(Candidate::new(
                Source::State,
                format!("state {key}"),
                moment,
            ))
        })
        .collect()
}

/// Words in front of a date that say it is the last change.
const UPDATE_WORDS: &[&str] = &[
    "updat",
    "modif",
    "actualiz",
    "mis à jour",
    "mise à jour",
    "aktualisiert",
    "atualiz",
    "aggiorna",
    "last change",
    "zuletzt",
    "bijgewerkt",
    "stand:",
    "geändert",
];

fn seen_date(
    seen: &Seen<'_>,
    headline_order: usize,
    order: DayOrder,
    published: &mut Vec<Candidate<Moment>>,
    modified: &mut Vec<Candidate<Moment>>,
) {
    let itemprop = seen.element.attr("itemprop").unwrap_or_default();
    let is_time = seen.name() == "time";
    let (source, is_update) = if itemprop.contains("datePublished") {
        (Source::Microdata, false)
    } else if itemprop.contains("dateModified") {
        (Source::Microdata, true)
    } else if is_time {
        (Source::Time, seen.hints.has(Hints::UPDATED))
    } else if seen.hints.has(Hints::DATE.and(Hints::UPDATED)) {
        (
            Source::Named,
            seen.hints.has(Hints::UPDATED) && !seen.hints.has(Hints::DATE),
        )
    } else {
        return;
    };
    let Some((moment, words)) = moment_of(seen, order) else {
        return;
    };
    let said_before = seen
        .element
        .prev_sibling()
        .and_then(|node| node.value().as_text().map(|text| text.to_lowercase()))
        .unwrap_or_default();
    let words = format!("{said_before} {words}").to_lowercase();
    let is_update = is_update
        || UPDATE_WORDS.iter().any(|word| {
            words
                .find(word)
                .is_some_and(|at| words[..at].chars().filter(char::is_ascii_digit).count() < 4)
        });
    let mut candidate = Candidate::new(source, place_of(seen), moment);
    if seen.is_elsewhere() {
        candidate = candidate.remark(-45, "stands among comments, menus or other stories");
    }
    if seen.place.nested_article || (seen.hints.has(Hints::TEASER) && source != Source::Microdata) {
        candidate = candidate.remark(-30, "belongs to another story's card");
    }
    if seen.place.aside {
        candidate = candidate.remark(-20, "stands in the margin");
    }
    if seen.place.article {
        candidate = candidate.remark(5, "stands in the story's element");
    }
    if headline_order > 0 {
        let distance = seen.order.abs_diff(headline_order);
        if distance <= 40 {
            candidate = candidate.remark(10, "stands beside the headline");
        } else if seen.order > headline_order + 400 {
            candidate = candidate.remark(-15, "stands far from the headline");
        }
    }
    if seen.element.attr("pubdate").is_some() || seen.hints.has(Hints::DATE) && is_time {
        candidate = candidate.remark(5, "is marked as a date of publication");
    }
    if is_update {
        modified.push(candidate);
    } else {
        published.push(candidate);
    }
}

/// A date in a short line around the headline. Only a line that is little else than its
/// date counts: a sentence may name any day.
fn near_date(
    line: &NearLine,
    order: DayOrder,
    published: &mut Vec<Candidate<Moment>>,
    modified: &mut Vec<Candidate<Moment>>,
) {
    /// Words that stand around a date: a place, a section, a byline.
    const MOST_WORDS: usize = 14;
    if line.text.len() < 8 || line.text.split_whitespace().count() > MOST_WORDS {
        return;
    }
    let Some(moment) = moment_in(&line.text, order) else {
        return;
    };
    let far = -i32::try_from(line.distance / 4).unwrap_or(i32::MAX).min(20);
    let candidate = Candidate::new(Source::Text, "a line near the headline", moment)
        .remark(far, "its distance from the headline");
    let lower = line.text.to_lowercase();
    if UPDATE_WORDS.iter().any(|word| lower.starts_with(word)) {
        modified.push(candidate);
    } else {
        published.push(candidate);
    }
}

fn place_of(seen: &Seen<'_>) -> String {
    let class = seen.element.attr("class").unwrap_or_default();
    match class.split_whitespace().next() {
        Some(class) => format!("<{} class={class}>", seen.name()),
        None => format!("<{}>", seen.name()),
    }
}

fn moment_of(seen: &Seen<'_>, order: DayOrder) -> Option<(Moment, String)> {
    let words = short_text(seen.element, 120).unwrap_or_default();
    let told = [
        "datetime",
        "content",
        "data-datetime",
        "data-timestamp",
        "title",
    ]
    .iter()
    .filter_map(|name| seen.element.attr(name))
    .find_map(|text| moment_in(text, order));
    let moment = match told {
        Some(moment) => moment,
        // A year, a month and a day; shorter texts hold none.
        None if words.len() >= 8 => moment_in(&words, order)?,
        None => return None,
    };
    Some((moment, words))
}

/// A day that the address's path spells out: `/2019/11/19/`, `/2019-11-19-`, `_20191119_`.
fn date_in_address(path: &str) -> Option<Moment> {
    let numbers: Vec<(usize, &str)> = path
        .split(|char: char| !char.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| (digits.as_ptr() as usize - path.as_ptr() as usize, digits))
        .collect();
    let by_parts = numbers.windows(3).find_map(|parts| {
        let [(at, year), (_, month), (last, day)] = parts else {
            return None;
        };
        let is_shaped = year.len() == 4
            && year.starts_with(['1', '2'])
            && (1..=2).contains(&month.len())
            && (1..=2).contains(&day.len())
            && last - at <= 8;
        is_shaped
            .then(|| moment_in(&format!("{year}-{month}-{day}"), DayOrder::DayFirst))
            .flatten()
    });
    by_parts.or_else(|| {
        numbers
            .iter()
            .filter(|(_, digits)| digits.len() == 8 && digits.starts_with("20"))
            .find_map(|(_, digits)| moment_in(digits, DayOrder::DayFirst))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_the_day() {
        for (path, day) in [
            ("/2019/11/19/opinion/story.html", Some("2019-11-19")),
            ("/news/2019-11-19-pier", Some("2019-11-19")),
            ("/a/20191119/story", Some("2019-11-19")),
            ("/story/46217895", None),
            ("/2019/11/", None),
        ] {
            let found = date_in_address(path).map(Moment::to_iso);
            assert_eq!(found.as_deref(), day, "{path}");
        }
    }
}
