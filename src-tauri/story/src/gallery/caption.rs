//! Caption and credit, told apart.

use super::{
    credit::{AGENCIES, CREDIT_LETTERS, Credit, OPENINGS, is_credit, is_name_and_paper, some},
    offer,
};
use crate::letters::LowerCase;

/// A caption without its credit, and the credit without the words that open it. Parts of a
/// template that were never filled are neither.
pub(crate) fn split(text: &str) -> (Option<String>, Option<Credit>) {
    if offer::is_to_be_filled(text) {
        return (None, None);
    }
    let text = without_counter(text.trim());
    let (caption, credit) = opened(text)
        .or_else(|| bracketed(text))
        .or_else(|| last_part(text))
        .or_else(|| agency_and_name(text))
        .unwrap_or((text, ""));
    (some(tidy(caption)), Credit::printed(credit))
}

/// "REUTERS/Ana Ruiz", "AP / Tom Lee" with no other words: a credit without a caption.
fn agency_and_name(text: &str) -> Option<(&str, &str)> {
    let (agency, name) = text.split_once('/')?;
    let is_agency = AGENCIES.contains(&agency.trim().in_lower_case().as_str());
    (is_agency && is_name_and_paper(name.trim())).then_some(("", text))
}

fn tidy(caption: &str) -> &str {
    caption
        .trim()
        .trim_end_matches(['|', '·', '—', '–', '/', '-', '(', '[', ' '])
        .trim_end()
}

/// "… at the pier. (AP Photo/Ana Ruiz)", "… at the pier. (Ana Ruiz, Harbor Ledger)"
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let end = text.trim_end_matches(['.', ' ']);
    let (close, open) = match end.chars().next_back()? {
        ')' => (')', '('),
        ']' => (']', '['),
        _ => return None,
    };
    let inner_end = end.len() - close.len_utf8();
    let at = end[..inner_end].rfind(open)?;
    let inner = &end[at + open.len_utf8()..inner_end];
    let is_own_sentence = ends_a_sentence(&text[..at]);
    if inner.len() > CREDIT_LETTERS
        || !(is_credit(inner) || (is_own_sentence && is_name_and_paper(inner)))
    {
        return None;
    }
    Some((&text[..at], inner))
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['.', '!', '?', '…', '"', '”', '»', '“'])
}

/// "… at the pier. Photo: Ana Ruiz"
fn opened(text: &str) -> Option<(&str, &str)> {
    let lower = text.in_lower_case();
    if lower.len() != text.len() {
        return None;
    }
    let at = OPENINGS
        .iter()
        .filter_map(|opening| lower.rfind(opening))
        .filter(|at| {
            lower[..*at]
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_alphanumeric())
        })
        .filter(|at| text.len() - at <= CREDIT_LETTERS)
        .min()?;
    Some((&text[..at], &text[at..]))
}

/// "… at the pier | AP" or "… at the pier. - AP/Ana Ruiz"
fn last_part(text: &str) -> Option<(&str, &str)> {
    let (at, mark) = [" | ", " — ", " – ", " - ", " / ", "\n"]
        .iter()
        .filter_map(|mark| text.rfind(mark).map(|at| (at, mark.len())))
        .max()?;
    let credit = &text[at + mark..];
    (credit.len() <= CREDIT_LETTERS / 2 && is_credit(credit)).then(|| (&text[..at], credit))
}

/// The text without a counter ("1of4", "1/43", "1 of 6") before or after it.
fn without_counter(text: &str) -> &str {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    if first == 0 || first > 3 {
        return text;
    }
    let rest = text[first..].trim_start();
    for mark in ["of", "/", "von", "de"] {
        if let Some(after) = rest.strip_prefix(mark) {
            let after = after.trim_start();
            let second = digits(after);
            let goes_on =
                after[second..].starts_with(|char: char| char == '/' || char.is_ascii_digit());
            if second > 0 && second <= 3 && !goes_on {
                return after[second..].trim_start_matches([':', '.', ' ', '|', '\n']);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_is_told_from_its_caption() {
        for (text, caption, credit) in [
            (
                "Boats at the pier. (AP Photo/Ana Ruiz)",
                "Boats at the pier.",
                "AP Photo/Ana Ruiz",
            ),
            ("Boote am Kai. Foto: Ana Ruiz", "Boote am Kai.", "Ana Ruiz"),
            ("REUTERS/Ana Ruiz", "", "REUTERS/Ana Ruiz"),
            ("Halm/Orrin ferry", "Halm/Orrin ferry", ""),
            (
                "Boats at the pier. © Harbor Ledger",
                "Boats at the pier.",
                "Harbor Ledger",
            ),
            (
                "Boats at the pier. Photo by Ana Ruiz, Harbor Ledger",
                "Boats at the pier.",
                "Ana Ruiz, Harbor Ledger",
            ),
            (
                "Boats at the pier | Getty Images",
                "Boats at the pier",
                "Getty Images",
            ),
            (
                "Boats at the pier on Sunday. (Ana Ruiz, Harbor Ledger)",
                "Boats at the pier on Sunday.",
                "Ana Ruiz, Harbor Ledger",
            ),
            ("1 of 12 Boats (Photo: Ana Ruiz)", "Boats", "Ana Ruiz"),
        ] {
            let (said, by) = split(text);
            assert_eq!(said, some(caption), "{text}");
            assert_eq!(by.map(|by| by.name), some(credit), "{text}");
        }
    }

    #[test]
    fn brackets_of_the_caption_itself_stay() {
        assert_eq!(split("The mayor (left) at the pier (right)").1, None);
        assert_eq!(split("Boats at the pier (Old Harbor, Maine)").1, None);
        assert_eq!(
            split("The pier (2019)").0.as_deref(),
            Some("The pier (2019)")
        );
    }

    #[test]
    fn a_caption_that_is_only_a_credit_is_no_caption() {
        for (text, lead) in [
            ("Photo: Ana Ruiz", Some("Photo:")),
            ("(Photo by Ana Ruiz)", Some("Photo by")),
            ("Image source: Ana Ruiz", Some("Image source:")),
            ("© Ana Ruiz", Some("©")),
        ] {
            let credit = Credit {
                name: "Ana Ruiz".to_owned(),
                lead: lead.map(str::to_owned),
            };
            assert_eq!(split(text), (None, Some(credit)), "{text}");
        }
    }
}
