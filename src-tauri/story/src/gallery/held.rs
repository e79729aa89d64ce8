//! Pictures that an element of the story holds as data: a component's data script, a list in
//! an attribute.

use serde_json::Value;

use crate::{
    PhotoRole,
    body::{
        Body,
        names::Names,
        outline::{Mark, Outline},
        tag::Tag,
    },
    document::Document,
    prescan,
};

use super::{
    data::Named,
    offer::{self, Candidate},
    ornament::{self, Stands},
    photos::{Photos, Source},
    region::Region,
    state,
    words::{self, Words},
};

/// Shorter values hold no pictures.
const TELLING_BYTES: usize = 40;

/// A picture and the words beside it.
struct Held {
    candidates: Vec<Candidate>,
    words: Words,
}

impl From<Named> for Held {
    fn from(named: Named) -> Self {
        Self {
            candidates: vec![named.candidate],
            words: named.words,
        }
    }
}

/// Adds the pictures that the element at a place of the story holds as data.
pub(super) fn add(
    document: &Document<'_>,
    body: &Body<'_>,
    region: &Region,
    place: usize,
    photos: &mut Photos,
) {
    let mark = &body.outline.marks[place];
    let held: Vec<Held> = if mark.tag == Tag::Script {
        in_script(mark, document)
    } else if !has_lists(mark) {
        return;
    } else {
        in_attributes(mark, document)
            .into_iter()
            .map(Held::from)
            .collect()
    };
    if held.is_empty() {
        return;
    }
    let is_in_story = region.body.contains(&place) && !body.weights.apart[place];
    let is_gallery = || {
        std::iter::once(place)
            .chain(body.outline.above(place).take(GALLERY_ABOVE))
            .any(|around| {
                let names = body.outline.marks[around].names;
                names.has(Names::GALLERY) || names.has(Names::SLIDE)
            })
            && region.holds(body, place, document.url)
    };
    let is_own = (mark.tag == Tag::Script && is_in_story)
        || is_gallery()
        || held
            .iter()
            .any(|held| photos.find(&held.candidates).is_some());
    if is_own {
        let role = match held.len() {
            1 => PhotoRole::Body,
            _ => PhotoRole::Gallery,
        };
        for held in held {
            photos.add(held.candidates, held.words, role, Source::Shown);
        }
    }
}

/// How far above its data a gallery's element stands.
const GALLERY_ABOVE: usize = 4;

/// The pictures of the script that stood here: a component's data, or a template's markup.
fn in_script(mark: &Mark<'_>, document: &Document<'_>) -> Vec<Held> {
    let script = mark
        .attr("n")
        .and_then(|number| document.scripts.get(number.parse::<usize>().ok()?));
    let Some(script) = script else {
        return Vec::new();
    };
    if script.text.starts_with('{') {
        let value = serde_json::from_str(script.text).ok();
        return value
            .and_then(|value| state::component(&value, document))
            .map(Held::from)
            .into_iter()
            .collect();
    }
    if script.text.starts_with('<') && script.text.contains("<img") {
        return in_markup(script.text, document);
    }
    Vec::new()
}

/// The pictures of a template's markup, bounded as the page itself is.
fn in_markup(markup: &str, document: &Document<'_>) -> Vec<Held> {
    let dom = prescan::scan(markup).dom;
    let outline = Outline::of(&dom);
    let mut held = Vec::new();
    let mut at = 0;
    while let Some(mark) = outline.marks.get(at) {
        if !matches!(mark.tag, Tag::Image | Tag::Picture) {
            at += 1;
            continue;
        }
        let candidates = offer::candidates(&outline, at, document.base());
        if !candidates.is_empty() && !ornament::is_ornament(&outline, at, Stands::InGallery) {
            held.push(Held {
                candidates,
                words: words::words_of(&outline, at),
            });
        }
        at = mark.end;
    }
    held
}

/// Whether an attribute of an element may hold a list or an object; few do.
fn has_lists(mark: &Mark<'_>) -> bool {
    mark.element().is_some_and(|element| {
        element
            .attrs
            .iter()
            .any(|(_, value)| value.len() >= TELLING_BYTES && opens_data(value))
    })
}

fn opens_data(value: &str) -> bool {
    value.trim_start().starts_with(['[', '{'])
}

/// The pictures of lists in an element's attributes.
fn in_attributes(mark: &Mark<'_>, document: &Document<'_>) -> Vec<Named> {
    let Some(element) = mark.element() else {
        return Vec::new();
    };
    element
        .attrs()
        .filter(|(_, value)| value.len() >= TELLING_BYTES)
        .map(|(_, value)| value.trim())
        .filter(|value| value.len() >= TELLING_BYTES && value.starts_with(['[', '{']))
        .filter_map(|value| serde_json::from_str(value).ok())
        .flat_map(|value| state::sets_of(&unwrapped(value), document))
        .flatten()
        .collect()
}

/// A value without Astro's marks of kind: `[0, "pier.jpg"]` is `"pier.jpg"`, `[1, […]]` a list
/// (withastro/astro, `packages/astro/src/runtime/server/serialize.ts`).
fn unwrapped(value: Value) -> Value {
    match value {
        Value::Array(mut values) if is_marked(&values) => {
            values.pop().map_or(Value::Null, unwrapped)
        }
        Value::Array(values) => Value::Array(values.into_iter().map(unwrapped).collect()),
        Value::Object(object) => Value::Object(
            object
                .into_iter()
                .map(|(key, value)| (key, unwrapped(value)))
                .collect(),
        ),
        other => other,
    }
}

fn is_marked(values: &[Value]) -> bool {
    matches!(values, [kind, value] if matches!(kind.as_u64(), Some(0 | 1)) && !value.is_number())
}

#[cfg(test)]
mod tests {
    use crate::{Page, read};

    #[test]
    fn a_list_of_pictures_counts_in_an_attribute_of_any_name() {
        for name in [
            "data-photos",
            ":items",
            "@set",
            "data-v-model",
            "DATA-STRIP",
        ] {
            let page = format!(
                r#"<html lang=en><article><h1>Storm takes the end of the old pier</h1>
                <p>The storm came in over the breakwater a little after four on Thursday, and by
                evening the old pier had lost its last forty feet to the sea.</p>
                <div class="photo-gallery" {name}='[
                {{"src": "https://cdn.example/u/gull-1.jpg", "caption": "A gull on a post."}},
                {{"src": "https://cdn.example/u/gull-2.jpg", "caption": "Two gulls."}}]'></div>
                <p>Crews worked through the night to clear the boards from the beach, and by
                morning most of them lay stacked behind the rope works in the rain.</p></article>"#
            );
            let story = read(&Page {
                bytes: page.as_bytes(),
                url: None,
                content_type: None,
                charset: None,
            });
            assert_eq!(story.gallery.photos.len(), 2, "{name}");
        }
    }
}
