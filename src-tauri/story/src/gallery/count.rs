//! How many photos a label says: "11 photos", "mit 4 Bildern", "ver las once fotos", "1 of 12".

use crate::letters::is_letter_or_digit;

/// Words for photos in the languages that we read, in lower case.
const PHOTOS: [&str; 30] = [
    "photos",
    "photo",
    "images",
    "pictures",
    "pics",
    "photographs",
    "slides",
    "fotos",
    "foto",
    "fotografías",
    "imágenes",
    "imagenes",
    "bilder",
    "bildern",
    "bild",
    "aufnahmen",
    "photographies",
    "clichés",
    "diapositives",
    "imagens",
    "fotografias",
    "immagini",
    "fotografie",
    "scatti",
    "zdjęć",
    "kuvaa",
    "billeder",
    "bilde",
    "foto's",
    "fotografií",
];

/// Numbers in words: English, Spanish, French, German, Portuguese, Italian.
const NUMBERS: [(u32, &[&str]); 11] = [
    (2, &["two", "dos", "deux", "zwei", "dois", "duas", "due"]),
    (3, &["three", "tres", "trois", "drei", "três", "tre"]),
    (
        4,
        &["four", "cuatro", "quatre", "vier", "quatro", "quattro"],
    ),
    (5, &["five", "cinco", "cinq", "fünf", "cinque"]),
    (6, &["six", "seis", "sechs", "sei"]),
    (7, &["seven", "siete", "sept", "sieben", "sete", "sette"]),
    (8, &["eight", "ocho", "huit", "acht", "oito", "otto"]),
    (9, &["nine", "nueve", "neuf", "neun", "nove"]),
    (10, &["ten", "diez", "dix", "zehn", "dez", "dieci"]),
    (11, &["eleven", "once", "onze", "elf", "undici"]),
    (12, &["twelve", "doce", "douze", "zwölf", "doze", "dodici"]),
];

/// A label has a few words; a sentence tells of other photos.
const LABEL_WORDS: usize = 6;
/// Where the number is a word, the label has hardly more than it.
const SPELLED_WORDS: usize = 4;

/// The number of photos that a label in lower case states.
pub(super) fn in_words(label: &str) -> Option<u32> {
    let mut words = [""; LABEL_WORDS];
    let mut count = 0;
    let parted = label
        .split(|char: char| !is_letter_or_digit(char) && char != '\'')
        .filter(|word| !word.is_empty());
    for word in parted {
        *words.get_mut(count)? = word;
        count += 1;
    }
    let words = &words[..count];
    words.windows(2).find_map(|pair| {
        let [number, thing] = pair else { return None };
        if !PHOTOS.contains(thing) {
            return None;
        }
        let spelled = || (count <= SPELLED_WORDS).then(|| spelled(number)).flatten();
        number.parse().ok().or_else(spelled)
    })
}

fn spelled(word: &str) -> Option<u32> {
    NUMBERS
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(number, _)| *number)
}

/// The total of a counter: "1 of 12", "1/43", "1of4".
pub(super) fn of_counter(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let current: u32 = text.get(..digits)?.parse().ok()?;
    let rest = text[digits..].trim_start();
    let rest = ["of", "/", "von", "de", "di", "sur", "av", "|"]
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
    fn a_count_is_read_in_words() {
        for (label, count) in [
            ("11 photos", Some(11)),
            ("fotostrecke mit 4 bildern", Some(4)),
            ("view all 9 photos", Some(9)),
            ("ver las once fotos", Some(11)),
            ("voir les 12 images", Some(12)),
            ("zwölf bilder", Some(12)),
            ("guarda le 7 immagini", Some(7)),
            ("veja as 5 imagens", Some(5)),
            ("two photos of the pier before the storm", None),
            ("he took 11 prize-winning photos of it", None),
        ] {
            assert_eq!(in_words(label), count, "{label}");
        }
    }

    #[test]
    fn a_counter_tells_its_total() {
        assert_eq!(of_counter("1 of 12"), Some(12));
        assert_eq!(of_counter("1/43"), Some(43));
        assert_eq!(of_counter("1/2 cup"), None);
    }
}
