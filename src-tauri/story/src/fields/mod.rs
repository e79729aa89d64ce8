//! What is said about a story apart from its body and photos.

pub(crate) mod agency;
mod byline;
pub(crate) mod dateline;
pub(crate) mod dates;
pub(crate) mod deck;
mod headline;
pub(crate) mod names;
pub(crate) mod notices;
pub(crate) mod site;
mod topics;

use deck::Deck;
use url::Url;

use crate::{
    Block, EditionLink, Language, Moment, Recent, Site, StoryLink, TopicLink, around,
    document::Document,
    editions,
    evidence::{Candidate, Evident, Source},
    sources::{
        dom::{Seen, sightings},
        labels::Labels,
        near,
    },
    weigh::{Field, Ledger},
};

/// The fields as weighed; body and gallery read them to know what is not theirs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    pub(crate) headline: String,
    pub(crate) kicker: Option<String>,
    pub(crate) deck: Option<Deck>,
    pub(crate) byline: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<Moment>,
    pub(crate) modified: Option<Moment>,
    pub(crate) language: Option<Language>,
    pub(crate) section: Option<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) topic_links: Vec<TopicLink>,
    pub(crate) notices: Vec<String>,
    pub(crate) rights: Option<String>,
    pub(crate) editions: Vec<EditionLink>,
    pub(crate) related: Vec<StoryLink>,
    pub(crate) recent: Recent,
    pub(crate) canonical_url: Option<Url>,
    pub(crate) site: Site,
}

impl Fields {
    /// Where nothing else names who wrote the story and when, its own first and last words may.
    pub(crate) fn complete_from(&mut self, blocks: &[Block], ledger: &mut Ledger) {
        if byline::are_no_people(&self.authors) {
            let named = byline::labelled_writer(blocks);
            if let Some(name) = named.first() {
                ledger.note("authors", || {
                    format!("a line of the text says {name} wrote it")
                });
                self.authors = named;
            }
        }
        if self.authors.is_empty() {
            self.authors = byline::signature(blocks);
            if let Some(name) = self.authors.first() {
                ledger.note("authors", || format!("{name} stands alone under the text"));
            }
        }
        if self.published.is_none() {
            self.published = dates::opening_day(blocks);
            if let Some(day) = &self.published {
                ledger.note("published", || {
                    format!("the text opens with {}", day.to_iso())
                });
            }
        }
    }

    /// The fields of a page; what was weighed goes to the ledger.
    pub(crate) fn weigh(document: &Document<'_>, ledger: &mut Ledger) -> Self {
        let seen: Vec<Seen<'_>> = sightings(document);
        let site = site::weigh(document, ledger);
        let site_names = site::names_of(document, &site);
        let headline = headline::weigh(document, &seen, &site_names, ledger);
        // The body's own words have their say when it has been found.
        let language = site::declared_language(document)
            .into_iter()
            .next()
            .map(|candidate| candidate.value);
        let labels = Labels::of(document);
        let near = near::lines(document, headline.node);
        let byline = byline::weigh(document, &seen, &near, headline.order, &site_names, ledger);
        let dates = dates::weigh(document, &seen, &near, &headline, language.as_ref(), ledger);
        let section = topics::weigh_section(document, &seen, &headline.text, ledger);
        let lines = notices::weigh(document, ledger);
        let editions = editions::find(document, &seen, &labels, language.as_ref(), ledger);
        let topics = topics::weigh(
            document,
            &seen,
            &labels,
            headline.order,
            &site_names,
            ledger,
        );
        Self {
            kicker: deck::kicker(&seen, &headline, section.as_deref(), ledger),
            deck: deck::deck(document, &seen, &headline.text, headline.order, ledger),
            byline: byline.printed,
            authors: byline.authors,
            published: dates.published,
            modified: dates.modified,
            language,
            section,
            topic_links: topics::pages_of(document, &topics),
            topics,
            notices: lines.notices,
            rights: lines.rights,
            editions,
            related: around::related(document, &seen, &labels, &headline.text),
            recent: around::recent(document, &labels),
            canonical_url: site::canonical(document, ledger),
            headline: headline.text,
            site,
        }
    }
}

impl Fields {
    /// Weighs what the page declares against the words of its body.
    pub(crate) fn settle_language(
        &mut self,
        document: &Document<'_>,
        text: &str,
        ledger: &mut Ledger,
    ) -> Option<Language> {
        let mut candidates = site::declared_language(document);
        // A guess settles what the page contradicts or leaves unsaid, and nothing else.
        let mut declared = candidates.windows(2);
        if candidates.is_empty() || declared.any(|two| !two[0].value.agrees(&two[1].value)) {
            candidates.extend(detected_language(text));
        }
        self.language = ledger.decide(Field::Language, candidates);
        // What the head declares may be another language than the story's.
        if let Some(own) = &self.language {
            self.editions
                .retain(|edition| edition.language.primary() != own.primary());
        }
        self.language.clone()
    }
}

/// The language of a text, where its words tell it beyond doubt.
pub(crate) fn detected_language(text: &str) -> Option<Candidate<Language>> {
    /// Shorter texts are names and numbers, which every language shares.
    const TELLING_BYTES: usize = 200;
    /// A few paragraphs tell a language; more cost time.
    const ENOUGH_BYTES: usize = 600;
    if text.len() < TELLING_BYTES {
        return None;
    }
    let end = (0..=ENOUGH_BYTES.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))?;
    let found = whatlang::detect(&text[..end]).filter(whatlang::Info::is_reliable)?;
    let language = Language::from_tag(short_code(found.lang()))?;
    Some(Candidate::new(
        Source::Detected,
        "the body's own words",
        language,
    ))
}

/// The two-letter code that pages use; whatlang's own has three.
fn short_code(language: whatlang::Lang) -> &'static str {
    use whatlang::Lang;
    match language {
        Lang::Eng => "en",
        Lang::Spa => "es",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Pol => "pl",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Pes => "fa",
        Lang::Tur => "tr",
        Lang::Hin => "hi",
        Lang::Urd => "ur",
        Lang::Ben => "bn",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Mar => "mr",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Mal => "ml",
        Lang::Kan => "kn",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "no",
        Lang::Fin => "fi",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Bul => "bg",
        Lang::Mkd => "mk",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Ell => "el",
        Lang::Cat => "ca",
        Lang::Ind => "id",
        Lang::Vie => "vi",
        Lang::Tha => "th",
        Lang::Afr => "af",
        Lang::Bel => "be",
        Lang::Kat => "ka",
        Lang::Hye => "hy",
        other => other.code(),
    }
}
