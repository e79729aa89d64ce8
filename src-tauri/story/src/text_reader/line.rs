//! One line of a text, and what it is by its own words.

use crate::letters::LowerCase;
use crate::{around, document::folded, editions};

/// A line and its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) kind: Kind,
    /// A blank line stands before it.
    pub(super) opens: bool,
}

/// What a line is by its own words, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// "11 photos".
    PhotoCount(u32),
    /// "Leer en español".
    Edition(crate::Language),
    /// "Save Story", "Share": a button's words.
    Button,
    /// "Estimated read time: 4-5 minutes".
    ReadTime,
    Notice,
    Rights,
    /// "Most recent World stories".
    RecentHeading(Option<String>),
    /// "Related topics".
    TopicsHeading,
    /// "Related stories": what follows is not this story.
    TailHeading,
    /// A newsletter's, a weather box's words.
    Furniture,
    /// Lines inside a fence.
    Code,
    Words,
}

const BUTTONS: &[&str] = &[
    "save story",
    "save",
    "share",
    "print",
    "email",
    "copy link",
    "facebook",
    "twitter",
    "x",
    "subscribe",
    "sign in",
    "log in",
    "menu",
    "advertisement",
    "advertising",
    "listen",
    "comments",
    "comment",
    "follow",
    "photo gallery",
    "skip to main content",
    "guardar",
    "guardar historia",
    "compartir",
    "imprimir",
    "publicidad",
    "partager",
    "imprimer",
    "publicité",
    "teilen",
    "drucken",
    "anzeige",
    "compartilhar",
    "condividi",
];

const FURNITURE: &[&str] = &[
    "delivered to your inbox",
    "by subscribing, you",
    "by subscribing you",
    "terms of use and privacy policy",
    "weather forecast",
    "sign up for our newsletter",
    "subscribe to the",
    "subscribe to our",
    "get informative articles",
    "suscríbete a nuestro",
    "al suscribirte",
    "s'inscrire à notre",
    "newsletter abonnieren",
    "pronóstico del tiempo",
];

const NOTICES: &[&str] = &[
    "this archived news story",
    "this story is archived",
    "editor's note",
    "editor’s note",
    "correction:",
    "clarification:",
    "corrections:",
    "esta noticia archivada",
    "nota del editor",
    "corrección:",
    "note de la rédaction",
    "anmerkung der redaktion",
    "nota da redação",
    "nota della redazione",
    "this is a developing story",
    "this story has been updated",
    "this story has been corrected",
];

/// The lines of a text that hold anything.
pub(super) fn lines_of(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut fenced = Fenced::No;
    let mut opens = Opens::Yes;
    for raw in text.lines() {
        if raw.trim_start().starts_with("```") {
            fenced = match fenced {
                Fenced::No => Fenced::Yes,
                Fenced::Yes => Fenced::No,
            };
            opens = Opens::Yes;
            continue;
        }
        if let Fenced::Yes = fenced {
            lines.push(Line {
                text: raw.to_owned(),
                kind: Kind::Code,
                opens: matches!(opens, Opens::Yes),
            });
            opens = Opens::No;
            continue;
        }
        let text = folded(raw);
        if text.is_empty() {
            opens = Opens::Yes;
            continue;
        }
        lines.push(Line {
            kind: kind_of(&text),
            text,
            opens: matches!(opens, Opens::Yes),
        });
        opens = Opens::No;
    }
    lines
}

#[derive(Clone, Copy)]
enum Fenced {
    No,
    Yes,
}

#[derive(Clone, Copy)]
enum Opens {
    No,
    Yes,
}

/// Whether a text is a page's label rather than a story's words: a count of photos, a
/// button, a read time, an invitation to another edition.
pub(crate) fn is_label(text: &str) -> bool {
    matches!(
        kind_of(text),
        Kind::PhotoCount(_) | Kind::Edition(_) | Kind::Button | Kind::ReadTime
    )
}

/// What a line is shows by its first bytes; labels and rights lines are shorter than this.
const TELLING_BYTES: usize = 1024;

fn kind_of(text: &str) -> Kind {
    let lower = text[..text.floor_char_boundary(TELLING_BYTES)].in_lower_case();
    let is_short = lower.len() <= 60;
    if is_short {
        if let Some(count) = photo_count(&lower) {
            return Kind::PhotoCount(count);
        }
        if let Some(language) = editions::invited(&lower) {
            return Kind::Edition(language);
        }
        if BUTTONS.contains(&lower.as_str()) {
            return Kind::Button;
        }
        if is_read_time(&lower) {
            return Kind::ReadTime;
        }
        if matches!(
            lower.trim_end_matches(':'),
            "related topics"
                | "topics"
                | "temas relacionados"
                | "sujets"
                | "themen"
                | "tópicos"
                | "argomenti"
        ) {
            return Kind::TopicsHeading;
        }
        if matches!(
            lower.trim_end_matches(':'),
            "related stories"
                | "related"
                | "more stories"
                | "read more"
                | "recommended"
                | "noticias relacionadas"
                | "trending"
                | "most popular"
        ) {
            return Kind::TailHeading;
        }
    }
    if let Some(section) = around::section_of_heading(text) {
        return Kind::RecentHeading(section);
    }
    if NOTICES.iter().any(|notice| lower.starts_with(notice)) {
        return Kind::Notice;
    }
    if is_rights(&lower) {
        return Kind::Rights;
    }
    if lower.len() < 240 && FURNITURE.iter().any(|words| lower.contains(words)) {
        return Kind::Furniture;
    }
    Kind::Words
}

fn photo_count(lower: &str) -> Option<u32> {
    let (count, word) = lower.split_once(' ')?;
    let is_photos = matches!(
        word.trim_end_matches('.'),
        "photo"
            | "photos"
            | "images"
            | "pictures"
            | "foto"
            | "fotos"
            | "imágenes"
            | "bilder"
            | "immagini"
            | "imagens"
    );
    if is_photos { count.parse().ok() } else { None }
}

fn is_read_time(lower: &str) -> bool {
    lower.starts_with("estimated read")
        || lower.starts_with("tiempo estimado de lectura")
        || lower.ends_with("min read")
        || lower.ends_with("minute read")
        || lower.starts_with("reading time")
        || lower.starts_with("temps de lecture")
        || lower.starts_with("lesezeit")
}

fn is_rights(lower: &str) -> bool {
    lower.len() <= 600
        && (lower.starts_with("copyright")
            || lower.starts_with('©')
            || lower.starts_with("(c) ")
            || [
                "all rights reserved",
                "todos los derechos reservados",
                "tous droits réservés",
                "alle rechte vorbehalten",
                "todos os direitos reservados",
                "tutti i diritti riservati",
            ]
            .iter()
            .any(|words| lower.contains(words)))
}
