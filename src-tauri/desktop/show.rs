//! Stories as the view shows them.

use tearsheet_capture::{Draft, DraftEdition, Source};
use tearsheet_library::{
    KeptEdition, KeptPhoto, KeptStory, Library, LibraryError, PhotoOutcome, StoryId,
};
use tearsheet_story::{EditionLink, Language, Photo, Story};
use tearsheet_wire::{EditionState, EditionView, Handle, PhotoState, PhotoView, Saved, StoryView};

use crate::label;

/// An open story.
pub fn draft(library: &Library, draft: &Draft, shown: Language) -> Result<StoryView, LibraryError> {
    let opened = draft.editions();
    let kept = kept_already(library, draft.source(), &opened)?;
    let languages: Vec<&Language> = opened.iter().map(|edition| &edition.language).collect();
    let elsewhere = opened
        .first()
        .map(|first| elsewhere(&first.story, &languages))
        .unwrap_or_default();
    let here = opened.into_iter().map(|edition| EditionView {
        label: label::leading_to(&edition.language),
        state: EditionState::Here,
        id: None,
        photos: zipped(&edition.story, |index| {
            edition.outcomes.get(index).and_then(Option::as_ref)
        }),
        story: Some(edition.story.as_ref().clone()),
        language: edition.language,
    });
    Ok(StoryView {
        handle: Handle::Draft { draft: draft.id() },
        editions: here.chain(elsewhere).collect(),
        saved_as: kept.as_ref().map(saved),
        shown,
        source: source(draft.source()),
        revision: None,
        position: None,
        highlights: kept.map(|story| story.highlights).unwrap_or_default(),
    })
}

/// A kept story as an earlier revision had it; what the reader did with the story stays as it is.
pub fn earlier(earlier: &KeptStory, newest: &KeptStory, language: Option<Language>) -> StoryView {
    StoryView {
        saved_as: Some(saved(newest)),
        position: None,
        ..kept(earlier, language)
    }
}

/// A kept story, in this language where it is kept in it, else in the one it was asked for in.
pub fn kept(story: &KeptStory, language: Option<Language>) -> StoryView {
    let first = story.editions.first();
    let languages: Vec<&Language> = story.editions.iter().map(|kept| &kept.language).collect();
    let elsewhere = first
        .map(|first| elsewhere(&first.story, &languages))
        .unwrap_or_default();
    let shown = language
        .and_then(|language| edition_in(story, &language))
        .or(first)
        .map(|edition| edition.language.clone());
    let shown = shown.unwrap_or_else(label::unknown);
    let position = story.positions.iter().find(|place| place.language == shown);
    StoryView {
        handle: Handle::Kept { id: story.id },
        editions: story
            .editions
            .iter()
            .map(kept_edition)
            .chain(elsewhere)
            .collect(),
        saved_as: Some(saved(story)),
        source: story.url.as_ref().map(ToString::to_string),
        revision: Some(story.revision),
        position: position.map(|place| place.position),
        highlights: story.highlights.clone(),
        shown,
    }
}

/// The edition in this very language, else in another kind of it: a reader of Spanish reads Mexico's, too.
fn edition_in<'a>(story: &'a KeptStory, language: &Language) -> Option<&'a KeptEdition> {
    let by = |is_it: &dyn Fn(&Language) -> bool| {
        story
            .editions
            .iter()
            .find(|edition| is_it(&edition.language))
    };
    by(&|other| other == language).or_else(|| by(&|other| other.primary() == language.primary()))
}

/// One photo of an open story: its outcome, or still to come.
pub fn photo(declared: &Photo, known: Option<&PhotoOutcome>) -> PhotoView {
    let view = known.map_or(
        PhotoView {
            file: None,
            width: None,
            height: None,
            blurred: false,
            state: PhotoState::Coming,
            failure: None,
        },
        outcome,
    );
    PhotoView {
        width: view.width.or(declared.width),
        height: view.height.or(declared.height),
        ..view
    }
}

/// What became of a photo.
pub fn outcome(outcome: &PhotoOutcome) -> PhotoView {
    match outcome {
        PhotoOutcome::Kept(file) => PhotoView {
            file: Some(file.hash),
            width: Some(file.width),
            height: Some(file.height),
            blurred: file.placeholder.is_some(),
            state: PhotoState::Here,
            failure: None,
        },
        PhotoOutcome::Failed(failure) => PhotoView {
            file: None,
            width: None,
            height: None,
            blurred: false,
            state: PhotoState::Failed,
            failure: Some(failure.clone()),
        },
    }
}

fn zipped<'a>(story: &Story, known: impl Fn(usize) -> Option<&'a PhotoOutcome>) -> Vec<PhotoView> {
    let photos = story.gallery.photos.iter().enumerate();
    photos
        .map(|(index, declared)| photo(declared, known(index)))
        .collect()
}

fn kept_edition(edition: &KeptEdition) -> EditionView {
    let declared = edition.story.gallery.photos.iter();
    EditionView {
        language: edition.language.clone(),
        label: label::leading_to(&edition.language),
        state: EditionState::Here,
        id: Some(edition.id),
        photos: declared
            .zip(&edition.photos)
            .map(|(declared, kept)| kept_photo(declared, kept))
            .collect(),
        story: Some(edition.story.clone()),
    }
}

fn kept_photo(declared: &Photo, kept: &KeptPhoto) -> PhotoView {
    match &kept.file {
        Some(file) => photo(declared, Some(&PhotoOutcome::Kept(file.clone()))),
        None => PhotoView {
            state: PhotoState::Failed,
            failure: kept.failure.clone(),
            ..photo(declared, None)
        },
    }
}

/// The editions that the page names and that are not here, one a language: those it links to, then those
/// it names without an address.
fn elsewhere(story: &Story, here: &[&Language]) -> Vec<EditionView> {
    let mut named: Vec<&EditionLink> = Vec::new();
    let links = || story.editions.iter();
    let linked = links().filter(|link| link.url.is_some());
    for link in linked.chain(links().filter(|link| link.url.is_none())) {
        let is_same = |language: &Language| language.primary() == link.language.primary();
        if !here.iter().any(|language| is_same(language))
            && !named.iter().any(|known| is_same(&known.language))
        {
            named.push(link);
        }
    }
    let views = named.into_iter().map(|link| EditionView {
        label: label::leading_to(&link.language),
        language: link.language.clone(),
        state: match link.url {
            Some(_) => EditionState::Elsewhere,
            None => EditionState::Nowhere,
        },
        id: None,
        story: None,
        photos: Vec::new(),
    });
    views.collect()
}

/// The open story as the library has it already.
fn kept_already(
    library: &Library,
    source: &Source,
    opened: &[DraftEdition],
) -> Result<Option<KeptStory>, LibraryError> {
    let Some(id) = known(library, source, opened)? else {
        return Ok(None);
    };
    library.story(id)
}

fn known(
    library: &Library,
    source: &Source,
    opened: &[DraftEdition],
) -> Result<Option<StoryId>, LibraryError> {
    let asked = match source {
        Source::Address(url) => Some(url),
        Source::File(_) | Source::Bytes { .. } | Source::Sample => None,
    };
    let first = opened.first();
    let own = first.and_then(|edition| edition.story.canonical_url.as_ref());
    for url in asked.into_iter().chain(own) {
        if let Some(id) = library.find_by_address(url)? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn saved(story: &KeptStory) -> Saved {
    Saved {
        id: story.id,
        saved: story.saved,
        shelf: story.shelf,
        favourite: story.favourite,
        revision: story.revision,
        revisions: story.revisions,
        tags: story.tags.clone(),
    }
}

fn source(source: &Source) -> Option<String> {
    match source {
        Source::Address(url) => Some(url.to_string()),
        Source::File(path) => path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned()),
        Source::Bytes { name, .. } => name.clone(),
        Source::Sample => Some(tearsheet_sample::ADDRESS.to_owned()),
    }
}
