//! Single topics out of the texts that list them, without what a content system adds.

use crate::evidence::loosely;
use crate::letters::LowerCase;

/// A longer text is a sentence.
pub(super) const LONGEST_TOPIC: usize = 80;

/// How a text holds topics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Several, parted by commas or semicolons.
    Several,
    /// One: a comma is its own.
    One,
}

/// What a content system's own keys stand before: "Section: Sport", "Page Type: Article".
/// Those of the first list stand before a topic, the others before what concerns machines.
const TOPIC_KEYS: &[&str] = &["subject", "category", "topic", "tag", "keyword"];

/// Words that stand above a list of topics, or behind it.
const LABELS: &[&str] = &[
    "themen",
    "thema",
    "topics",
    "topic",
    "tags",
    "tag",
    "schlagwörter",
    "schlagworte",
    "schlagwort",
    "stichworte",
    "etiquetas",
    "temas",
    "motsclés",
    "palavraschave",
    "argomenti",
    "alle themen",
    "allethemen",
    "following",
    "follow",
    "folgen",
    "seguir",
    "more",
    "mehr",
    "related",
    "relatedtopics",
    "keywords",
];

/// The topics in texts, each once, in order.
pub(super) fn listed(texts: &[String], holds: Holds, site_names: &[String]) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for text in texts {
        for piece in pieces(text, holds) {
            let Some(topic) = topic_in(piece, site_names) else {
                continue;
            };
            let is_new = !topics.iter().any(|known| loosely(known) == loosely(topic));
            if is_new {
                topics.push(topic.to_owned());
            }
        }
    }
    topics
}

fn pieces(text: &str, holds: Holds) -> Vec<&str> {
    // "Business, Finance, & Economics" is one phrase.
    if holds == Holds::One || text.contains(", & ") || text.contains(", and ") {
        return vec![text];
    }
    if text.contains([',', ';', '、', '，']) {
        let parting = if text.contains(';') && !text.contains(',') {
            ';'
        } else {
            ','
        };
        return text.split([parting, '、', '，']).collect();
    }
    // Scripts without spaces between words part topics with them.
    if text
        .chars()
        .any(|char| matches!(char, '\u{4e00}'..='\u{9fff}'))
    {
        return text.split_whitespace().collect();
    }
    vec![text]
}

/// The topic in one piece; none where it is a content system's own word.
fn topic_in<'t>(piece: &'t str, site_names: &[String]) -> Option<&'t str> {
    let is_quote = |char: char| matches!(char, '"' | '“' | '”' | '„' | '«' | '»');
    let topic = piece
        .trim()
        .trim_start_matches('#')
        .trim_matches(is_quote)
        .trim();
    let topic = match topic.split_once(": ") {
        Some((key, value)) if is_key(key) => {
            let is_topic = TOPIC_KEYS.contains(&key.in_lower_case().as_str());
            is_topic.then(|| value.trim())?
        }
        _ => topic,
    };
    let letters = loosely(topic);
    let fits = !topic.is_empty()
        && topic.len() <= LONGEST_TOPIC
        && topic.chars().any(char::is_alphabetic)
        && !topic.ends_with(':')
        && !LABELS.contains(&letters.as_str())
        && !site_names.contains(&letters)
        && !is_id(topic)
        && !advertises(topic)
        // "type:article", "cms/123": a content system's own words.
        && !topic.contains("://")
        && !is_path(topic)
        && !topic.split_once(':').is_some_and(|(name, value)| {
            !name.contains(' ') && !value.starts_with(' ') && !value.is_empty()
        });
    fits.then_some(topic)
}

/// A few words of letters that may be a content system's key.
fn is_key(text: &str) -> bool {
    const KEYS: &[&str] = &[
        "section", "type", "day", "time", "partner", "language", "wc", "tokens", "author",
        "format", "source", "locale", "product", "template", "id",
    ];
    let lower = text.in_lower_case();
    TOPIC_KEYS.contains(&lower.as_str())
        || KEYS.contains(&lower.rsplit(' ').next().unwrap_or_default())
        || lower.starts_with("nlp ")
}

/// "sport/sailing": a folder of the site.
fn is_path(text: &str) -> bool {
    text.starts_with('/')
        || text.contains('/') && !text.contains(' ') && !text.contains(char::is_uppercase)
}

/// A UUID, a hash.
fn is_id(text: &str) -> bool {
    let hexadecimal = text.chars().filter(char::is_ascii_hexdigit).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    hexadecimal >= 16
        && digits >= 4
        && text
            .chars()
            .all(|char| char.is_ascii_hexdigit() || char == '-')
}

/// "World news today", "Latest news": what is written for search engines about the site.
fn advertises(text: &str) -> bool {
    let lower = text.in_lower_case();
    lower.starts_with("latest ") && lower.ends_with("news")
        || lower.starts_with("breaking news")
        || ["news today", "news live", "latest news", "today news"]
            .iter()
            .any(|phrase| lower.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(text: &str) -> Vec<String> {
        listed(
            &[text.to_owned()],
            Holds::Several,
            &["harborledger".to_owned()],
        )
    }

    #[test]
    fn topics_are_told_from_a_systems_own_words() {
        for (text, wanted) in [
            ("Pier, Storm; Coast", vec!["Pier", "Storm; Coast"]),
            ("Pier; Storm", vec!["Pier", "Storm"]),
            (
                "Business, Finance, & Trade",
                vec!["Business, Finance, & Trade"],
            ),
            ("#pier, „Storm”, Harbor Ledger", vec!["pier", "Storm"]),
            (
                "Subject: Pier, Page Type: Article, NLP Entity Tokens: Storm, type:video",
                vec!["Pier"],
            ),
            ("8f507083-bac4-423a-9015-2eb31e1bce50, Pier", vec!["Pier"]),
            ("World news today, Pier, Tags:, Themen", vec!["Pier"]),
            ("港口 風暴", vec!["港口", "風暴"]),
        ] {
            assert_eq!(topics(text), wanted, "{text}");
        }
    }
}
