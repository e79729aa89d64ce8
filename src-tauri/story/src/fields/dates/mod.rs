//! When a story was published and changed. Never invented.

mod address;
mod country;
mod data;
mod judge;
mod lines;
mod opening;
mod printed;
mod reading;
mod words;
mod zone;

pub(crate) use opening::opening_day;
pub(crate) use reading::{DayOrder, moment_in};

use crate::{
    Language, Moment,
    document::Document,
    evidence::{Candidate, Evident, Source},
    fields::headline::Headline,
    sources::{dom::Seen, near::NearLine},
    weigh::{Field, Ledger, MOST_CANDIDATES},
};
use address::date_in_address;
use country::Country;
use data::{data_dates, state_dates};
use lines::{MODIFIED_LINES, PUBLISHED_LINES};
use printed::{near_date, seen_date};
use zone::{by_its_own_clock, with_its_hour};

impl Evident for Moment {
    type Gist = time::Date;

    fn gist(&self) -> time::Date {
        self.day()
    }

    fn shown(&self) -> String {
        self.to_iso()
    }
}

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
    let of_comments: Vec<Moment> = published
        .iter()
        .filter(|candidate| matches!(candidate.source, Source::Named | Source::Time))
        .filter(|candidate| {
            candidate
                .remarks
                .iter()
                .any(|(_, reason)| *reason == printed::IN_COMMENTS)
        })
        .map(|candidate| candidate.value)
        .collect();
    for line in near {
        near_date(line, order, &of_comments, &mut published, &mut modified);
    }
    if let Some(date) = document.url.and_then(|url| date_in_address(url.path())) {
        published.push(Candidate::new(Source::Address, "the page's address", date));
    }
    let published: Vec<Candidate<Moment>> = judge::published(published, &modified)
        .into_iter()
        .map(exact)
        .collect();
    let modified = modified.into_iter().map(exact).collect();
    Dates {
        published: ledger
            .decide(Field::Published, published.clone())
            .map(|moment| {
                let country = Country::of(document.url, language);
                by_its_own_clock(with_its_hour(moment, &published), &published, country)
            }),
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
