//! The words that lead to an edition, always in the language they lead to.

use tearsheet_story::Language;

/// "Leer en español" for Spanish; the bare tag for a language whose words the app does not have.
pub fn leading_to(language: &Language) -> String {
    match language.primary() {
        "en" => "Read in English",
        "es" => "Leer en español",
        "fr" => "Lire en français",
        "pt" => "Ler em português",
        "de" => "Auf Deutsch lesen",
        "it" => "Leggi in italiano",
        "ca" => "Llegir en català",
        "eu" => "Irakurri euskaraz",
        "gl" => "Ler en galego",
        "nl" => "Lees in het Nederlands",
        "pl" => "Czytaj po polsku",
        "ru" => "Читать на русском",
        "uk" => "Читати українською",
        "ar" => "اقرأ بالعربية",
        "he" => "לקריאה בעברית",
        "zh" => "阅读中文版",
        "ja" => "日本語で読む",
        "ko" => "한국어로 읽기",
        "vi" => "Đọc bằng tiếng Việt",
        "ht" => "Li an kreyòl ayisyen",
        _ => return language.as_str().to_owned(),
    }
    .to_owned()
}

/// The language of a story whose page does not tell.
pub fn unknown() -> Language {
    Language::from_tag("und").unwrap_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_speaks_the_language_it_leads_to() {
        let label = |tag| leading_to(&Language::from_tag(tag).unwrap());
        assert_eq!(label("es-MX"), "Leer en español");
        assert_eq!(label("en"), "Read in English");
        assert_eq!(label("fy"), "fy");
    }

    #[test]
    fn und_is_a_tag() {
        assert_eq!(unknown().as_str(), "und");
    }
}
