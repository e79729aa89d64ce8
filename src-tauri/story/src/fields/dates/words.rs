//! Month names and time zones as pages write them.

use time::{Month, UtcOffset};

/// Names of the months in English, Spanish, French, German, Portuguese, Italian and their
/// neighbours, without dots, in lower case.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "enero", "ene", "janvier", "janv", "januar", "jänner", "janeiro",
        "gennaio", "gen", "januari", "stycznia", "ocak", "ledna",
    ],
    &[
        "february",
        "feb",
        "febrero",
        "février",
        "fevrier",
        "févr",
        "fevr",
        "fév",
        "februar",
        "feber",
        "fevereiro",
        "fev",
        "febbraio",
        "februari",
        "lutego",
        "şubat",
        "února",
    ],
    &[
        "march", "mar", "marzo", "mars", "märz", "maerz", "mär", "mrz", "março", "marco", "maart",
        "mrt", "marts", "marca", "mart", "března",
    ],
    &[
        "april", "apr", "abril", "abr", "avril", "avr", "aprile", "kwietnia", "nisan", "dubna",
    ],
    &[
        "may", "mayo", "mai", "maio", "maggio", "mag", "mei", "maj", "maja", "května", "mayıs",
    ],
    &[
        "june", "jun", "junio", "juin", "juni", "junho", "giugno", "giu", "czerwca", "haziran",
        "června",
    ],
    &[
        "july",
        "jul",
        "julio",
        "juillet",
        "juil",
        "juli",
        "julho",
        "luglio",
        "lug",
        "lipca",
        "temmuz",
        "července",
    ],
    &[
        "august", "aug", "agosto", "ago", "août", "aout", "augusti", "augustus", "sierpnia",
        "ağustos", "srpna",
    ],
    &[
        "september",
        "sep",
        "sept",
        "septiembre",
        "setiembre",
        "septembre",
        "setembro",
        "set",
        "settembre",
        "września",
        "eylül",
        "září",
    ],
    &[
        "october",
        "oct",
        "octubre",
        "octobre",
        "oktober",
        "okt",
        "outubro",
        "out",
        "ottobre",
        "ott",
        "października",
        "ekim",
        "října",
    ],
    &[
        "november",
        "nov",
        "noviembre",
        "novembre",
        "novembro",
        "listopada",
        "kasım",
        "listopadu",
    ],
    &[
        "december",
        "dec",
        "diciembre",
        "dic",
        "décembre",
        "decembre",
        "déc",
        "dezember",
        "dez",
        "dezembro",
        "dicembre",
        "grudnia",
        "aralık",
        "prosince",
    ],
];

/// The month of a word in lower case.
pub(super) fn month_of(word: &str) -> Option<Month> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    Month::try_from(u8::try_from(at + 1).ok()?).ok()
}

/// The offset of a zone's name in lower case. Names with several meanings ("ist") and those
/// that leave summer time open ("et") have none: an offset is never invented.
pub(super) fn zone_of(word: &str) -> Option<UtcOffset> {
    let minutes = match word {
        "z" | "utc" | "gmt" => 0,
        "bst" | "cet" | "mez" | "wat" => 60,
        "cest" | "mesz" | "eet" | "sast" => 120,
        "eest" | "msk" | "eat" => 180,
        "pkt" => 300,
        "hkt" | "sgt" | "awst" | "pht" => 480,
        "jst" | "kst" => 540,
        "aest" => 600,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        "edt" => -240,
        "est" | "cdt" => -300,
        "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" => -480,
        _ => return None,
    };
    UtcOffset::from_whole_seconds(minutes * 60).ok()
}
