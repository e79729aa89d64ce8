//! A story in English and in Arabic: a paragraph a year.

use std::fmt::Write as _;

pub(crate) const HEADLINE: &str = "The ferry keeps its own almanac";
pub(crate) const ARABIC: &str = "العبّارة تحفظ تقويمها";

/// The story in English, which names the other edition.
pub(crate) fn english(other: &str) -> String {
    let mut body = String::new();
    for year in 1990..2004 {
        let _ = write!(
            body,
            "<p>In {year} the ferry left the north quay on the first Monday of March, and the harbor office wrote \
             down the wind, the tide and the number of those who went aboard, as it has done every year since.</p>"
        );
    }
    page(
        "en",
        "ltr",
        HEADLINE,
        &format!("<a href=\"{other}\" hreflang=\"ar\" lang=\"ar\">اقرأ بالعربية</a>"),
        &body,
        other,
        "ar",
    )
}

/// The same story in Arabic, without the paragraph of 1993.
pub(crate) fn arabic(other: &str) -> String {
    let mut body = String::new();
    for year in (1990..2004).filter(|year| *year != 1993) {
        let _ = write!(
            body,
            "<p>في عام {year} غادرت العبّارة الرصيف الشمالي في أول يوم اثنين من مارس، ودوّن مكتب الميناء الريح والمدّ \
             وعدد من صعدوا على متنها، كما يفعل كل عام منذ ذلك الحين.</p>"
        );
    }
    page(
        "ar",
        "rtl",
        ARABIC,
        &format!("<a href=\"{other}\" hreflang=\"en\" lang=\"en\">Read in English</a>"),
        &body,
        other,
        "en",
    )
}

fn page(
    language: &str,
    direction: &str,
    headline: &str,
    link: &str,
    body: &str,
    other: &str,
    other_language: &str,
) -> String {
    format!(
        "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{headline}</title>\
         <link rel=\"alternate\" hreflang=\"{other_language}\" href=\"{other}\"></head><body><article><h1>{headline}</h1>{link}{body}</article></body></html>"
    )
}
