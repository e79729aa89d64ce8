//! Which words of a byline its markup calls names.

use scraper::Node;

use super::distinct;
use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    fields::names::{Register, is_lead, names_in},
    sources::dom::Seen,
};

/// Folders of the addresses of authors' own pages.
const AUTHOR_FOLDERS: &[&str] = &[
    "/author/",
    "/authors/",
    "/autor/",
    "/autoren/",
    "/autores/",
    "/autora/",
    "/auteur/",
    "/auteurs/",
    "/autore/",
    "/autori/",
    "/redaktion/",
    "/redakteure/",
    "/firmas/",
    "/journalist/",
    "/journalisten/",
    "/profile/",
    "/profil/",
    "/staff/",
    "/people/",
    "/contributors/",
    "/by/",
    "/editors/",
    "/reporters/",
    "/user/",
    "/users/",
    "/?author=",
];

/// The names of the inner elements that are marked so.
pub(super) fn marked_names(
    place: &Seen<'_>,
    is_marked: impl Fn(ElementRef<'_>) -> bool,
) -> Vec<String> {
    let names = place
        .element
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(|inner| is_marked(*inner))
        .flat_map(|inner| {
            let words = inner
                .attr("content")
                .map_or_else(|| text_of(inner), str::to_owned);
            names_in(&words, Register::Declared)
        });
    distinct(names)
}

/// The names of links to authors' own pages, of a card's full name (`fn` of hCard) and of
/// links right behind "By".
pub(super) fn linked_names(document: &Document<'_>, place: &Seen<'_>) -> Vec<String> {
    /// A name is no more; "all posts by" is.
    const MOST_WORDS: usize = 5;
    let names = marked_names(place, |inner| {
        let is_full_name = inner
            .attr("class")
            .is_some_and(|class| class.split_whitespace().any(|word| word == "fn"));
        is_full_name
            || (inner.value().name() == "a"
                && (leads_to_author(document, inner) || follows_lead(inner)))
    });
    names
        .into_iter()
        .filter(|name| name.split_whitespace().count() <= MOST_WORDS)
        .collect()
}

fn leads_to_author(document: &Document<'_>, link: ElementRef<'_>) -> bool {
    link.attr("href")
        .and_then(|href| document.address(href))
        .is_some_and(|url| {
            let path = url.path().to_ascii_lowercase();
            AUTHOR_FOLDERS.iter().any(|folder| path.contains(folder))
                || url
                    .query()
                    .is_some_and(|query| query.starts_with("author="))
        })
}

/// Whether the words right in front of a link are "By" in some language.
fn follows_lead(link: ElementRef<'_>) -> bool {
    link.prev_sibling().is_some_and(|node| match node.value() {
        Node::Text(text) => is_lead(text),
        Node::Element(_) => {
            ElementRef::wrap(node).is_some_and(|element| is_lead(&text_of(element)))
        }
        _ => false,
    })
}

/// The names in a byline's innermost elements, where each holds one: "Ana Ruiz" beside
/// "Tom Lee", with nothing between them but space.
pub(super) fn leaf_names(place: &Seen<'_>) -> Vec<String> {
    let leaves = place
        .element
        .descendants()
        .skip(1)
        .filter_map(ElementRef::wrap)
        .filter(|inner| !inner.has_children_elements());
    distinct(leaves.flat_map(|leaf| names_in(&text_of(leaf), Register::Printed)))
}

/// Whether an element holds others.
trait Inner {
    fn has_children_elements(&self) -> bool;
}

impl Inner for ElementRef<'_> {
    fn has_children_elements(&self) -> bool {
        self.children().any(|child| child.value().is_element())
    }
}
