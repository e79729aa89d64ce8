//! Words as they are compared: without regard to case, accents and punctuation.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Letters and digits alone, in lower case and without marks (Unicode NFKD).
pub(crate) fn folded(name: &str) -> String {
    plain(name).filter(|char| char.is_alphanumeric()).collect()
}

/// The words of a text (UAX #29), each folded; a character each where a script writes no spaces.
pub(crate) fn words(text: &str) -> Vec<String> {
    let text: String = plain(text).collect();
    text.unicode_words().map(str::to_owned).collect()
}

fn plain(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .filter(|char| !is_combining_mark(*char))
        .flat_map(char::to_lowercase)
        .map(|char| match char {
            // Letters of their own, which Unicode does not take apart.
            'ø' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            other => other,
        })
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
}
