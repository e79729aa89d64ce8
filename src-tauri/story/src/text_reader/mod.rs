//! Reads a story out of plain text: a page that was copied or saved as text, a note, Markdown.

mod inline;
pub(crate) mod line;
mod markdown;
mod parts;
mod piece;

use line::Line;
use parts::Parts;

use crate::{
    Block, Gallery, Issue, Page, ReadTime, Recent, Site, Story, Verdict,
    evidence::{Candidate, Source},
    fields::{self, dateline},
    limits,
    model::{count_words, plain_text},
    reading::note_gaps,
    weigh::{Field, Ledger},
};

/// The story of a plain text.
pub(crate) fn read(text: &str, page: &Page<'_>, ledger: &mut Ledger) -> Story {
    let mut issues = Vec::new();
    let text = first_lines(text, &mut issues);
    let lines = line::lines_of(text);
    let parts = Parts::of(&lines, page);
    let mut blocks = parts.blocks();
    let dateline = dateline::take(&mut blocks, ledger);
    let words_of_body = plain_text(&blocks);
    let language = ledger.decide(
        Field::Language,
        fields::detected_language(&words_of_body)
            .into_iter()
            .collect(),
    );
    let words = count_words(&words_of_body, language.as_ref());
    let headline = ledger
        .decide(Field::Headline, from_text("the first line", parts.headline))
        .unwrap_or_default();
    let authors = parts.authors;
    let published = ledger.decide(
        Field::Published,
        from_text("a line with a date", parts.published),
    );
    let section = ledger.decide(
        Field::Section,
        from_text("the heading of the newest stories", parts.section),
    );
    let verdict = verdict_of(&blocks, &headline, ledger);
    let mut story = Story {
        headline,
        deck: parts.deck,
        byline: parts.byline,
        authors,
        dateline,
        published,
        read_time: ReadTime::of(words, language.as_ref()),
        word_count: words,
        language,
        recent: Recent {
            section: section.clone(),
            stories: Vec::new(),
        },
        section,
        topics: parts.topics,
        notices: parts.notices,
        rights: parts.rights,
        body: blocks,
        gallery: Gallery {
            promised: parts.promised,
            photos: parts.photos,
            continues: Vec::new(),
        },
        editions: parts.editions,
        site: Site {
            name: None,
            host: page
                .url
                .and_then(url::Url::host_str)
                .map(|host| host.strip_prefix("www.").unwrap_or(host).to_owned()),
            feeds: Vec::new(),
        },
        verdict,
        issues,
        ..Story::default()
    };
    note_gaps(&mut story);
    story
}

/// As much of a text as its number of lines allows.
fn first_lines<'t>(text: &'t str, issues: &mut Vec<Issue>) -> &'t str {
    let end = memchr::memchr_iter(b'\n', text.as_bytes()).nth(limits::TEXT_LINES);
    match end {
        Some(end) => {
            issues.push(Issue::PageCut(u32::try_from(end).unwrap_or(u32::MAX)));
            &text[..end]
        }
        None => text,
    }
}

fn from_text<T>(place: &'static str, value: Option<T>) -> Vec<Candidate<T>> {
    value
        .map(|value| Candidate::new(Source::Text, place, value))
        .into_iter()
        .collect()
}

fn verdict_of(blocks: &[Block], headline: &str, ledger: &mut Ledger) -> Verdict {
    let verdict = if blocks.is_empty() && headline.is_empty() {
        Verdict::Nothing
    } else {
        Verdict::Story
    };
    ledger.note("verdict", || format!("{verdict:?}: the file is plain text"));
    verdict
}

#[cfg(test)]
mod tests {
    use crate::{Page, Story, Verdict};

    fn story(text: &str) -> Story {
        crate::read(&Page {
            bytes: text.as_bytes(),
            url: None,
            content_type: None,
            charset: None,
        })
    }

    const COPIED: &str = "Ferry returns to Gull Point\n\nFerry returns to Gull Point\n\n3 photos\nSave Story\nLeer en español\n\nEstimated read time: 1-2 minutes\n\nThis archived news story is kept for private reading.\n\nHARBOR CITY (AP) — The ferry to Gull Point sailed again on Monday after two years of repairs to its pier.\n\n\"We are glad,\" said the harbor master.\n\nCopyright © The Harbor Ledger. All rights reserved.\n\nMost recent Local stories\n\nRelated topics\n\nAna Ruiz\n\n    Five stories from the harbor in your inbox each week. Subscribe to the Harbor 5.\n    Harbor Weather Forecast";

    #[test]
    fn a_copied_page_gives_each_part_its_place() {
        let story = story(COPIED);
        assert_eq!(story.headline, "Ferry returns to Gull Point");
        assert_eq!(story.gallery.promised, Some(3));
        assert_eq!(story.notices.len(), 1);
        assert_eq!(story.body.len(), 2, "{:?}", story.body);
        assert_eq!(
            story
                .dateline
                .as_ref()
                .and_then(|line| line.place.as_deref()),
            Some("HARBOR CITY")
        );
        assert_eq!(story.authors, ["Ana Ruiz"]);
        assert_eq!(story.section.as_deref(), Some("Local"));
        assert_eq!(
            story.rights.as_deref(),
            Some("Copyright © The Harbor Ledger. All rights reserved.")
        );
        assert_eq!(story.editions.len(), 1);
        assert_eq!(story.editions[0].url, None);
        assert_eq!(story.editions[0].label.as_deref(), Some("Leer en español"));
    }

    #[test]
    fn a_note_without_furniture_is_headline_and_body() {
        let story = story(
            "Storm over the pier\n\nBy Ana Ruiz\nDecember 22, 2017\n\nThe storm came at night.\nIt left at noon.",
        );
        assert_eq!(story.headline, "Storm over the pier");
        assert_eq!(story.authors, ["Ana Ruiz"]);
        assert_eq!(
            story.published.map(crate::Moment::to_iso).as_deref(),
            Some("2017-12-22")
        );
        assert_eq!(story.text(), "The storm came at night.\nIt left at noon.");
    }

    #[test]
    fn hard_wrapped_lines_are_one_paragraph() {
        let text = "Headline here\n\nThis is a paragraph that an old mail program has wrapped at about\nseventy characters a line, so that every line but the last is nearly\nas long as the others are, and no line ends a sentence by itself but\nthe last.\n\nA second paragraph.";
        assert_eq!(story(text).body.len(), 2);
    }

    #[test]
    fn a_text_of_too_many_lines_is_cut_and_says_so() {
        let blank = "\n".repeat(crate::limits::TEXT_LINES);
        let story = story(&format!(
            "Storm over the pier\n\nIt came at night.{blank}Its end.\n"
        ));
        assert_eq!(story.text(), "It came at night.");
        let cut = |issue: &crate::Issue| matches!(issue, crate::Issue::PageCut(_));
        assert!(story.issues.iter().any(cut), "{:?}", story.issues);
    }

    #[test]
    fn an_empty_file_is_nothing() {
        assert_eq!(story("").verdict, Verdict::Nothing);
        assert_eq!(story(" \n\n ").verdict, Verdict::Nothing);
    }

    #[test]
    fn the_model_page_is_understood() {
        let path = std::env::var("TEARSHEET_SHARED")
            .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
        let Ok(text) = std::fs::read_to_string(format!("{path}/seed-story.txt")) else {
            println!("skipped: the model page is not beside this tree");
            return;
        };
        let story = story(&text);
        assert_eq!(Some(story.headline.as_str()), text.lines().next());
        assert_eq!(story.gallery.promised, Some(11));
        assert_eq!(story.notices.len(), 1);
        let dateline = story.dateline.clone().unwrap_or_default();
        assert_eq!(dateline.place.as_deref(), Some("MOSCOW"));
        assert_eq!(dateline.agency.as_deref(), Some("AP"));
        assert!(
            (690..=700).contains(&story.word_count),
            "{}",
            story.word_count
        );
        assert_eq!((story.read_time.low, story.read_time.high), (4, 5));
        assert_eq!(story.section.as_deref(), Some("World"));
        assert_eq!(story.authors, ["Vladimir Isachenkov"]);
        assert_eq!(story.editions.len(), 1);
        assert_eq!(
            story.language.as_ref().map(crate::Language::as_str),
            Some("en")
        );
        let last = text.lines().rfind(|line| line.starts_with("Lavrov said"));
        let text = story.text();
        assert_eq!(text.lines().last(), last.map(str::trim));
        for stray in [
            "Subscribe",
            "Weather",
            "Save Story",
            "11 photos",
            "read time",
            "Copyright",
        ] {
            assert!(!text.contains(stray), "{stray}");
        }
        assert!(text.starts_with("MOSCOW (AP) — "));
    }
}
