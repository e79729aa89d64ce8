//! Words as they are compared: without regard to case, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Letters and digits alone, in lower case and without accents (Unicode NFKD).
#[must_use]
pub fn folded(name: &str) -> String {
    plain(name).filter(|char| is_of_word(*char)).collect()
}

/// The words of a text (UAX #29), each folded; a character each where a script writes no spaces.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let text: String = plain(text).collect();
    text.unicode_words().map(str::to_owned).collect()
}

/// What all spellings of one topic have in common; empty where there is nothing to be read.
///
/// Spaces, hyphens, quotation marks and dots count for nothing ("Covid 19", "#covid-19"), and "and" is "&" in the
/// languages of [`AND`]. Signs behind a word belong to it: "C++" is not "C". Singular and plural stay apart, for "glass"
/// is not "glasses" and "good" is not "goods".
#[must_use]
pub fn topic_key(name: &str) -> String {
    let plain: String = plain(name).collect();
    let mut parts: Vec<String> = Vec::new();
    for word in plain.split_whitespace() {
        let mut key = String::new();
        for char in word.chars() {
            let is_sign = matches!(char, '+' | '#') && !key.is_empty();
            if is_of_word(char) || is_sign || char == '&' {
                key.push(char);
            }
        }
        if !key.is_empty() {
            parts.push(key);
        }
    }
    let last = parts.len().saturating_sub(1);
    for part in parts.iter_mut().take(last).skip(1) {
        if AND.contains(&part.as_str()) {
            "&".clone_into(part);
        }
    }
    let key = parts.concat();
    if key.chars().any(is_of_word) {
        return key;
    }
    // A topic of signs alone (an emoji) is itself.
    plain
        .chars()
        .filter(|char| !char.is_whitespace() && !char.is_control())
        .collect()
}

/// "And" in the languages whose newspapers name sections with it, folded. "En", Dutch for it, is "in" in Spanish.
const AND: [&str; 7] = ["and", "y", "e", "et", "und", "och", "og"];

/// Signs of writing that are part of a word and no letters by themselves: vowels of Hindi, tones of Thai.
fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || unicode_normalization::char::is_combining_mark(char)
}

fn plain(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .filter(|char| !is_accent(*char))
        .flat_map(char::to_lowercase)
        .flat_map(|char| {
            // Letters of their own, which Unicode does not take apart.
            let (first, second) = match char {
                'ø' => ('o', None),
                'ł' => ('l', None),
                'đ' => ('d', None),
                'ı' => ('i', None),
                'ß' => ('s', Some('s')),
                'æ' => ('a', Some('e')),
                'œ' => ('o', Some('e')),
                other => (other, None),
            };
            [Some(first), second].into_iter().flatten()
        })
}

/// Accents of Latin, Greek and Cyrillic letters, and Arabic's signs for short vowels. The marks of other scripts are no
/// ornament: without them Japanese "ga" would be "ka".
const fn is_accent(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_count_for_nothing() {
        assert_eq!(folded("  Économie & Société "), "economiesociete");
        assert_eq!(folded("e\u{301}conomie\u{200b}"), "economie");
        assert_eq!(folded("«—»"), "");
        assert_eq!(
            words("Ørsted’s WIND-farm: 2 built"),
            ["orsted’s", "wind", "farm", "2", "built"]
        );
        assert_eq!(words("港の朝").len(), 3);
    }

    #[test]
    fn a_topic_is_one_in_every_spelling() {
        for spellings in [
            &[
                "Climate Change",
                "climate-change",
                "#ClimateChange",
                "“Climate change”",
                " CLIMATE  CHANGE ",
            ][..],
            &["Economía", "economia", "ECONOMÍA", "Economi\u{301}a"],
            &["Arts & Culture", "arts and culture", "Arts&Culture"],
            &["Arte y cultura", "Arte & Cultura"],
            &["U.S.", "US", "u.s"],
            &["COVID-19", "Covid 19", "covid19"],
            &["Women's soccer", "Women’s Soccer", "Womens soccer"],
            &["Straße", "STRASSE"],
            &["ﬁshing", "Fishing"],
        ] {
            let keys: Vec<String> = spellings.iter().map(|name| topic_key(name)).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        }
    }

    #[test]
    fn topics_that_differ_stay_apart() {
        for (one, other) in [
            ("C", "C++"),
            ("C", "C#"),
            ("Disney", "Disney+"),
            ("Glass", "Glasses"),
            ("AT&T", "ATT"),
            ("Rock and roll", "Rock roll"),
            ("ガス", "カス"),
            ("की", "का"),
            ("🔥", "🌊"),
            ("World", "Worlds"),
        ] {
            assert_ne!(topic_key(one), topic_key(other), "{one} {other}");
        }
    }

    #[test]
    fn what_says_nothing_is_no_topic() {
        for name in ["", "  ", "\u{7}\n"] {
            assert_eq!(topic_key(name), "", "{name:?}");
        }
        assert_eq!(topic_key("🔥"), "🔥");
        assert_eq!(topic_key("and"), "and");
        assert_eq!(topic_key("#"), "#");
    }
}
