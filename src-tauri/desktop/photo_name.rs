//! What a photo's file is called outside the library.

use sanitize_filename::{Options, sanitize_with_options};

/// Letters of a headline that a file's name repeats: what a file manager shows in a line.
const HEADLINE: usize = 80;
/// Letters of a credit.
const CREDIT: usize = 40;

/// The name without its ending: headline, number, credit, as "Pier reopens 03 (Ada Ruiz)". Numbers have as
/// many digits as the last one's, so that files sort as the gallery does. Good on every system: no separator,
/// no reserved name or character, no hidden file, no character that changes the direction of writing.
pub fn photo_name(headline: &str, place: u32, of: u32, credit: Option<&str>) -> String {
    let digits = of.to_string().len();
    let number = format!("{place:0digits$}");
    let headline = shortened(&clean(headline), HEADLINE);
    let name = [headline.as_str(), &number]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    match credit.map(|credit| shortened(&clean(credit), CREDIT)) {
        Some(credit) if !credit.is_empty() => format!("{name} ({credit})"),
        _ => name,
    }
}

/// The text in one line of letters that files may be named by.
fn clean(text: &str) -> String {
    let options = Options {
        windows: true,
        truncate: true,
        replacement: " ",
    };
    let visible: String = text.chars().filter(|char| !turns_writing(*char)).collect();
    let clean = sanitize_with_options(visible, options);
    let words: Vec<&str> = clean.split_whitespace().collect();
    words.join(" ").trim_matches(['.', ' ']).to_owned()
}

/// At most so many letters, cut between words where there are words.
fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let cut = &text[..end];
    let words = cut.rfind(' ').map_or(cut, |space| &cut[..space]);
    words
        .trim_end_matches([',', ';', ':', '-', '.', ' '])
        .to_owned()
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9).
const fn turns_writing(char: char) -> bool {
    matches!(char, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_headline_number_and_credit() {
        assert_eq!(
            photo_name("Pier reopens", 3, 11, Some("Ada Ruiz")),
            "Pier reopens 03 (Ada Ruiz)"
        );
        assert_eq!(photo_name("Pier reopens", 3, 9, None), "Pier reopens 3");
        assert_eq!(
            photo_name("Pier reopens", 7, 200, Some(" ")),
            "Pier reopens 007"
        );
        assert_eq!(photo_name("", 1, 1, None), "1");
    }

    #[test]
    fn a_name_is_good_on_every_system() {
        assert_eq!(
            photo_name("Who: A/B or \\C?", 1, 2, Some("Staff | Wire")),
            "Who A B or C 1 (Staff Wire)"
        );
        assert_eq!(photo_name("../../.hidden", 1, 2, None), "hidden 1");
        assert_eq!(
            photo_name("gpj\u{202e}exe\0\n now", 1, 2, None),
            "gpjexe now 1"
        );
        assert_eq!(photo_name("CON", 1, 2, None), "1");
    }

    #[test]
    fn a_long_headline_ends_with_a_word() {
        let name = photo_name(&"Harbor watch, ".repeat(40), 1, 2, Some(&"x".repeat(400)));
        assert!(name.starts_with("Harbor watch, Harbor"), "{name}");
        assert!(name.contains(" Harbor 1 (xxx"), "{name}");
        assert!(name.chars().count() < HEADLINE + CREDIT + 8, "{name}");
        let name = photo_name(&"港".repeat(400), 1, 2, None);
        assert!(name.len() <= 255, "{}", name.len());
    }
}
