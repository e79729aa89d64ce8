//! How many photos the page says that its gallery has.

use crate::body::{names::Names, outline::Outline, tag::Tag};

/// A count stands in a label, not in a sentence.
const LABEL: u32 = 40;
/// No gallery of a story has more.
const MOST: u32 = 500;

/// Words for photos in the languages that we read, in lower case.
const PHOTOS: [&str; 22] = [
    "photos",
    "photo",
    "images",
    "pictures",
    "pics",
    "fotos",
    "foto",
    "bilder",
    "bildern",
    "bild",
    "imágenes",
    "imagens",
    "imagenes",
    "immagini",
    "photographs",
    "slides",
    "photographies",
    "zdjęć",
    "kuvaa",
    "billeder",
    "bilde",
    "foto's",
];

/// The number of photos that the page states within these places; none where it states none.
pub(crate) fn promised(outline: &Outline<'_>, places: std::ops::Range<usize>) -> Option<u32> {
    let mut in_words = None;
    let mut by_counter = None;
    for place in places {
        let mark = &outline.marks[place];
        if let Some(total) = mark.attr("data-total").or(mark.attr("data-totalslides"))
            && mark.names.has(Names::GALLERY)
        {
            by_counter = by_counter.max(total.trim().parse().ok());
        }
        if mark.tag == Tag::Text || mark.tag == Tag::Script || mark.text == 0 || mark.text > LABEL {
            continue;
        }
        let is_said_below = outline.children(place).any(|child| {
            let below = &outline.marks[child];
            below.tag != Tag::Text && below.text == mark.text
        });
        if is_said_below {
            continue;
        }
        let stands_around = outline
            .above(place)
            .chain([place])
            .any(|around| outline.marks[around].names.has(AROUND));
        if stands_around {
            continue;
        }
        let text = outline.folded_text(place).to_lowercase();
        if in_words.is_none() {
            in_words = count_in_words(&text);
        }
        let is_in_gallery = outline.above(place).take(8).chain([place]).any(|around| {
            let names = outline.marks[around].names;
            names.has(Names::GALLERY) || names.has(Names::SLIDE)
        });
        if is_in_gallery {
            by_counter = by_counter.max(total_of_counter(&text));
        }
    }
    in_words
        .or(by_counter)
        .filter(|count| (2..=MOST).contains(count))
}

const AROUND: Names = Names::OTHER_STORIES;

/// "11 photos", "mit 4 Bildern", "View all 9 photos".
fn count_in_words(text: &str) -> Option<u32> {
    let words: Vec<&str> = text
        .split(|char: char| !char.is_alphanumeric() && char != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() > 6 {
        return None;
    }
    words.windows(2).find_map(|pair| {
        let count = pair[0].parse().ok()?;
        PHOTOS.contains(&pair[1]).then_some(count)
    })
}

/// "1 of 12", "1/43", "1of4".
fn total_of_counter(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let current: u32 = text.get(..digits)?.parse().ok()?;
    let rest = text[digits..].trim_start();
    let rest = ["of", "/", "von", "de", "sur", "av"]
        .iter()
        .find_map(|mark| rest.strip_prefix(mark))?
        .trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let total: u32 = rest.get(..digits)?.parse().ok()?;
    let ends = rest[digits..].trim().is_empty();
    (ends && current >= 1 && current <= total).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_in_words_and_as_a_counter() {
        assert_eq!(count_in_words("11 photos"), Some(11));
        assert_eq!(count_in_words("fotostrecke mit 4 bildern"), Some(4));
        assert_eq!(count_in_words("view all 9 photos"), Some(9));
        assert_eq!(
            count_in_words("he took 11 prize-winning photos of it"),
            None
        );
        assert_eq!(total_of_counter("1 of 12"), Some(12));
        assert_eq!(total_of_counter("1/43"), Some(43));
        assert_eq!(total_of_counter("1/2 cup"), None);
    }
}
