//! Topics listed below words that say so: "More about", "Schlagwörter".

use super::words::{Holds, listed};
use crate::{
    document::text_of,
    dom::ElementRef,
    evidence::{Candidate, Source},
    sources::labels::Labels,
};

/// What stands above a list of topics, in lower case.
const LABELS: &[&str] = &[
    "mehr lesen über",
    "mehr über",
    "mehr zu den themen",
    "themen in diesem artikel",
    "schlagworte",
    "schlagwörter",
    "stichworte",
    "read more about",
    "more about",
    "tagged with",
    "related topics",
    "topics in this story",
    "topics in this article",
    "explore more on these topics",
    "archivado en",
    "etiquetas",
    "temas relacionados",
    "más sobre",
    "más información sobre",
    "mots-clés",
    "sujets associés",
    "assuntos",
    "argomenti trattati",
];

/// Labels that are looked at.
const MOST_LABELS: usize = 4;
/// The list stands within so many elements around its label.
const WRAPPERS: usize = 6;
/// A longer list is the site's.
const MOST_LINKS: usize = 15;
/// A longer text is a headline.
const LONGEST_TOPIC: usize = 40;

/// The links below each such label, where all are as short as topics.
pub(super) fn below_a_label(labels: &Labels<'_>) -> Vec<Candidate<Vec<String>>> {
    labels
        .iter()
        .filter(|label| LABELS.contains(&label.lower.trim_end_matches([':', ' ', '…'])))
        .take(MOST_LABELS)
        .filter_map(|label| {
            let texts = label
                .node
                .ancestors()
                .take(WRAPPERS)
                .filter_map(ElementRef::wrap)
                .map(linked_texts)
                .find(|texts| !texts.is_empty())?;
            let are_topics =
                texts.len() <= MOST_LINKS && texts.iter().all(|text| text.len() <= LONGEST_TOPIC);
            are_topics.then(|| {
                Candidate::new(
                    Source::Named,
                    "links below words that announce topics",
                    listed(&texts, Holds::One, &[]),
                )
            })
        })
        .collect()
}

/// The words of the links in an element, one more than a list of topics has.
fn linked_texts(element: ElementRef<'_>) -> Vec<String> {
    element
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(|inner| inner.value().name() == "a")
        .map(text_of)
        .filter(|text| !text.is_empty())
        .take(MOST_LINKS + 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Page, read};

    fn topics(list: &str) -> Vec<String> {
        let story = "<p>The harbor commission voted to rebuild the old pier before winter, and the \
            engineers of Halm began to count the oak boards on Tuesday morning.</p>";
        let page = format!("<article><h1>The pier of Halm</h1>{story}{story}</article>{list}");
        read(&Page {
            bytes: page.as_bytes(),
            url: None,
            content_type: None,
            charset: Some("utf-8"),
        })
        .topics
    }

    #[test]
    fn links_below_words_that_announce_topics_are_topics() {
        let list = "<div><div><h4>Mehr lesen über</h4></div></div>\
            <ul><li><a href=/coast/halm/>Halm</a></li><li><a href=/coast/ports/>Ports</a></li></ul>";
        assert_eq!(
            topics(&format!("<section>{list}</section>")),
            ["Halm", "Ports"]
        );
    }

    #[test]
    fn headlines_below_such_words_are_none() {
        let list = "<section><h4>More about</h4><a href=/a>The ferry to Orrin sails again in the spring \
            after two winters</a></section>";
        assert_eq!(topics(list), Vec::<String>::new());
    }
}
