//! What is printed around the story rather than in it: notices and the rights line.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind};
use scraper::Node;
use serde_json::Value;

use crate::letters::LowerCase;
use crate::{
    document::Document,
    dom::ElementRef,
    evidence::{Candidate, Source},
    sources::{
        article::{plain, story_node},
        dom::short_text,
    },
    weigh::{Field, Ledger, MOST_CANDIDATES},
};

/// What a phrase announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Announced {
    /// A notice, wherever in the text the phrase stands.
    Notice,
    /// A notice, where the text opens with the phrase.
    NoticeOpening,
    Rights,
}

const PHRASES: &[(&str, Announced)] = &[
    ("archived news story", Announced::Notice),
    ("archived article", Announced::NoticeOpening),
    ("this archived story", Announced::NoticeOpening),
    ("this archive story", Announced::NoticeOpening),
    ("this story is archived", Announced::NoticeOpening),
    ("this story is from our archive", Announced::NoticeOpening),
    ("this article is from our archive", Announced::NoticeOpening),
    ("this article is more than", Announced::NoticeOpening),
    ("this is an archived", Announced::NoticeOpening),
    ("correction:", Announced::NoticeOpening),
    ("corrections:", Announced::NoticeOpening),
    ("correction appended", Announced::NoticeOpening),
    ("clarification:", Announced::NoticeOpening),
    ("editor's note", Announced::NoticeOpening),
    ("editors' note", Announced::NoticeOpening),
    ("editor’s note", Announced::NoticeOpening),
    ("editors’ note", Announced::NoticeOpening),
    ("an earlier version of this", Announced::NoticeOpening),
    ("a previous version of this", Announced::NoticeOpening),
    ("this story has been updated", Announced::NoticeOpening),
    ("this story has been corrected", Announced::NoticeOpening),
    ("this article has been updated", Announced::NoticeOpening),
    ("this article has been corrected", Announced::NoticeOpening),
    ("this article was amended", Announced::NoticeOpening),
    ("this is a developing story", Announced::NoticeOpening),
    ("this is a breaking news story", Announced::NoticeOpening),
    ("this story is developing", Announced::NoticeOpening),
    ("nota del editor", Announced::NoticeOpening),
    ("nota de la redacción", Announced::NoticeOpening),
    ("esta noticia archivada", Announced::NoticeOpening),
    ("esta noticia de archivo", Announced::NoticeOpening),
    (
        "esta noticia pertenece al archivo",
        Announced::NoticeOpening,
    ),
    ("este artículo de archivo", Announced::NoticeOpening),
    ("corrección:", Announced::NoticeOpening),
    ("fe de errores", Announced::NoticeOpening),
    ("note de la rédaction", Announced::NoticeOpening),
    ("anmerkung der redaktion", Announced::NoticeOpening),
    ("korrektur:", Announced::NoticeOpening),
    ("nota da redação", Announced::NoticeOpening),
    ("nota della redazione", Announced::NoticeOpening),
    ("©", Announced::Rights),
    ("copyright ", Announced::Rights),
    ("all rights reserved", Announced::Rights),
    ("todos los derechos reservados", Announced::Rights),
    ("derechos reservados", Announced::Rights),
    ("tous droits réservés", Announced::Rights),
    ("alle rechte vorbehalten", Announced::Rights),
    ("todos os direitos reservados", Announced::Rights),
    ("tutti i diritti riservati", Announced::Rights),
    ("may not be published, broadcast", Announced::Rights),
];

/// The phrases in words are as long or longer, bytes.
const SHORTEST_PHRASE: usize = "copyright ".len();

/// Phrases are printed in every case.
const CASE_DOES_NOT_MATTER: bool = true;

static MATCHER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasickBuilder::new()
        .kind(Some(AhoCorasickKind::DFA))
        .ascii_case_insensitive(CASE_DOES_NOT_MATTER)
        .build(PHRASES.iter().map(|(phrase, _)| phrase))
        .ok()
});

/// A longer text is prose that mentions a right or a correction.
const LONGEST: usize = 700;

/// Lines that stand around the body.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) notices: Vec<String>,
    pub(crate) rights: Option<String>,
}

/// Reads notices and weighs rights lines.
pub(crate) fn weigh(document: &Document<'_>, ledger: &mut Ledger) -> Lines {
    let mut notices: Vec<String> = Vec::new();
    let mut rights: Vec<Candidate<String>> = Vec::new();
    if let Some(matcher) = MATCHER.as_ref() {
        for node in document.dom.tree.nodes() {
            let Node::Text(words) = node.value() else {
                continue;
            };
            // A shorter text holds none of the phrases but the sign.
            if words.len() < SHORTEST_PHRASE && !words.contains('©') {
                continue;
            }
            let Some(found) = matcher.find(&**words) else {
                continue;
            };
            if rights.len() + notices.len() >= MOST_CANDIDATES {
                break;
            }
            let announced = PHRASES[found.pattern().as_usize()].1;
            let opens = words[..found.start()].trim().len() <= 2;
            let Some(block) = node.ancestors().filter_map(ElementRef::wrap).find(is_block) else {
                continue;
            };
            let Some(text) = short_text(block, LONGEST) else {
                continue;
            };
            match announced {
                Announced::Rights => rights.extend(rights_line(block, text)),
                Announced::NoticeOpening if !opens => {}
                Announced::Notice | Announced::NoticeOpening => {
                    if text.len() > 25 && !notices.contains(&text) && !is_hidden_or_chrome(block) {
                        notices.push(text);
                    }
                }
            }
        }
    }
    rights.extend(declared_rights(document));
    Lines {
        notices,
        rights: ledger.decide(Field::Rights, rights),
    }
}

fn is_block(element: &ElementRef<'_>) -> bool {
    matches!(
        element.value().name(),
        "p" | "div"
            | "li"
            | "section"
            | "aside"
            | "footer"
            | "td"
            | "small"
            | "blockquote"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
    )
}

fn is_hidden_or_chrome(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|up| {
        matches!(
            up.value().name(),
            "footer" | "nav" | crate::document::NOSCRIPT | crate::document::TEMPLATE
        )
    })
}

fn rights_line(block: ElementRef<'_>, text: String) -> Option<Candidate<String>> {
    let lower = text.in_lower_case();
    let opens = lower.starts_with("copyright") || text.starts_with('©') || lower.starts_with("(c)");
    let reserves = lower.contains("rights reserved")
        || lower.contains("derechos reservados")
        || lower.contains("droits réservés")
        || lower.contains("rechte vorbehalten")
        || lower.contains("direitos reservados")
        || lower.contains("diritti riservati")
        || lower.contains("may not be published, broadcast");
    if !opens && !reserves {
        return None;
    }
    // A photo's credit carries the sign as well.
    let inside = |names: &[&str]| {
        block
            .ancestors()
            .filter_map(ElementRef::wrap)
            .chain([block])
            .any(|up| names.contains(&up.value().name()))
    };
    if inside(&[
        "figure",
        "figcaption",
        crate::document::NOSCRIPT,
        crate::document::TEMPLATE,
    ]) {
        return None;
    }
    let mut candidate = Candidate::new(Source::Text, "a line that claims rights", text);
    if inside(&["article"]) {
        candidate = candidate.remark(20, "stands in the story's element");
    }
    if opens {
        candidate = candidate.remark(10, "opens with the claim");
    }
    if reserves {
        candidate = candidate.remark(10, "reserves the rights");
    }
    Some(candidate)
}

fn declared_rights(document: &Document<'_>) -> Vec<Candidate<String>> {
    let mut candidates = Vec::new();
    for line in ["copyright", "dcterms.rights", "dc.rights", "rights"] {
        if let Some(text) = document.meta.first(line) {
            candidates.push(
                Candidate::new(Source::Meta, format!("meta {line}"), text.to_owned())
                    .remark(-5, "is seldom the story's own"),
            );
        }
    }
    if let Some(Value::String(text)) = story_node(document).map(|story| &story["copyrightNotice"])
        && let Some(text) = plain(text)
    {
        candidates.push(
            Candidate::new(Source::JsonLd, "JSON-LD copyrightNotice", text)
                .remark(20, "is the story's own"),
        );
    }
    candidates
}
