//! Boxes that lead to other stories.

use url::Url;

use crate::body::{link, outline::Outline, tag::Tag};

use super::offer;

/// Elements and texts of the largest teaser.
const LARGEST_TEASER: usize = 200;
/// Elements and texts of the largest gallery that is looked through for where it leads.
const LARGEST_GALLERY: usize = 1500;
/// A teaser has a linked heading of this volume at least near its picture.
const TEASER_TEXT: u32 = 12;

/// A part of a path with this many hyphens is a headline; its words say nothing of where it leads.
const SLUG_HYPHENS: usize = 4;
/// Words in the paths of photos' own pages.
const PHOTO_FOLDERS: [&str; 11] = [
    "photo",
    "foto",
    "galer",
    "galler",
    "image",
    "bild",
    "media",
    "slide",
    "attachment",
    "zoom",
    "picture",
];

/// Whether a picture's link leads to another story.
pub(super) fn leads_elsewhere(outline: &Outline<'_>, place: usize, page: Option<&Url>) -> bool {
    let Some(url) = link::target(outline.marks[place].attr("href"), page) else {
        return false;
    };
    if offer::is_picture_file(&url) || outline.marks[place].attr("data-caption").is_some() {
        return false;
    }
    let Some(page) = page else { return false };
    let path = url.path().to_ascii_lowercase();
    let is_same_page = url.path() == page.path() && url.host_str() == page.host_str();
    // "photos.a.example": the part of the host that is not the site's own name.
    let own_host = url
        .host_str()
        .and_then(|host| host.split('.').next())
        .filter(|first| url.host_str() != page.host_str() && *first != "www");
    let leads_to_photos = path
        .split('/')
        .filter(|folder| folder.matches('-').count() < SLUG_HYPHENS)
        .chain(own_host)
        .any(|folder| PHOTO_FOLDERS.iter().any(|word| folder.contains(word)));
    let has_caption = outline
        .above(place)
        .take(3)
        .any(|around| outline.marks[around].tag == Tag::Figure && outline.marks[around].text > 0);
    !is_same_page && !leads_to_photos && (!has_caption || leads_to_person(&path))
}

/// Whether a path is the page of one who writes: their portrait leads there.
fn leads_to_person(path: &str) -> bool {
    path.split('/').any(|folder| {
        matches!(
            folder,
            "author"
                | "authors"
                | "autor"
                | "autoren"
                | "autores"
                | "auteur"
                | "auteurs"
                | "autore"
                | "autori"
                | "verfasser"
                | "by"
                | "people"
                | "person"
                | "personen"
                | "profile"
                | "profiles"
                | "profil"
                | "staff"
                | "team"
                | "journalist"
                | "journalists"
                | "journalistes"
                | "columnist"
                | "columnists"
                | "contributor"
                | "contributors"
                | "redactores"
                | "firmas"
                | "redakteure"
                | "reporter"
                | "reporters"
                | "writer"
                | "writers"
        )
    })
}

/// A small box with a linked heading: another story's teaser.
pub(super) fn is_teaser(outline: &Outline<'_>, place: usize) -> bool {
    let mark = &outline.marks[place];
    if !matches!(
        mark.tag,
        Tag::Block | Tag::Article | Tag::Item | Tag::Section | Tag::Link | Tag::Figure
    ) || mark.text > 500
        || mark.end - place > LARGEST_TEASER
        || mark.linked < TEASER_TEXT
    {
        return false;
    }
    outline.below(place).any(|at| {
        let below = &outline.marks[at];
        matches!(below.tag, Tag::Heading(2..))
            && (below.link_share() > 0.8
                || mark.tag == Tag::Link
                || outline
                    .above(at)
                    .take_while(|around| *around != place)
                    .any(|around| outline.marks[around].tag == Tag::Link))
    })
}

/// A gallery that leads to a page of its own, by a link of words: another story's.
pub(super) fn is_promoted(outline: &Outline<'_>, place: usize, page: Option<&Url>) -> bool {
    if outline.marks[place].end - place > LARGEST_GALLERY {
        return false;
    }
    outline.marks[outline.below(place)].iter().any(|below| {
        if below.tag != Tag::Link || below.text < TEASER_TEXT {
            return false;
        }
        let (Some(url), Some(page)) = (link::target(below.attr("href"), page), page) else {
            return false;
        };
        let path = url.path().to_ascii_lowercase();
        url.path() != page.path()
            && [
                "/galler",
                "/pictures",
                "/photos",
                "/slideshow",
                "/bilder",
                "/fotos",
                "/fotostrecke",
            ]
            .iter()
            .any(|folder| path.contains(folder))
    })
}
