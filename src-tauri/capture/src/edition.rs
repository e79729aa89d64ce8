//! Bringing a story's edition in another language, and judging that it is one.

use tearsheet_library::is_one_site;
use tearsheet_story::{EditionLink, Language, Story, Verdict};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{CaptureError, Capturer, Draft, FetchedPage, draft::OpenEdition, local};

impl Capturer {
    pub(crate) async fn bring_edition(
        &self,
        draft: &Draft,
        language: &Language,
        cancel: &CancellationToken,
    ) -> Result<(), CaptureError> {
        if draft.opened_in(language).is_some() {
            return Ok(());
        }
        let url = named_in(draft, language)?;
        let page = self.edition_page(draft, &url, cancel).await?;
        let mut edition = self.read(page).await?;
        judge(draft.first(), &edition, &url).map_err(|found| CaptureError::NotAnEdition {
            language: language.as_str().to_owned(),
            found: found.to_owned(),
        })?;
        edition.call(language);
        draft.add(edition);
        Ok(())
    }

    async fn edition_page(
        &self,
        draft: &Draft,
        url: &Url,
        cancel: &CancellationToken,
    ) -> Result<FetchedPage, CaptureError> {
        if let Some(bytes) = draft.beside().and_then(|beside| beside.part(url)) {
            let mut page = self.page_of_bytes(bytes, None)?;
            page.base = Some(url.clone());
            return Ok(page);
        }
        if !local::is_beside(url) {
            return self.page_at(url, cancel).await;
        }
        let limit = self.fetcher.limits().page_bytes;
        let (place, beside) = (url.clone(), draft.beside().cloned());
        let bytes = crate::off_thread(move || {
            let found = beside.and_then(|beside| beside.read(&place, limit).ok());
            found.ok_or(CaptureError::NotFound { status: 404 })
        })
        .await?;
        let name = url.path_segments().and_then(|mut path| path.next_back());
        self.page_of_bytes(bytes, name)
    }
}

/// The editions that the draft's page names with an address, other languages than its own, one a language;
/// those with a label first, as the page shows those to its readers.
pub(crate) fn named(draft: &Draft) -> Vec<EditionLink> {
    let first = draft.first();
    let mut links: Vec<EditionLink> = Vec::new();
    for shown in [true, false] {
        for link in &first.story.editions {
            let new = links
                .iter()
                .all(|known| known.language.primary() != link.language.primary());
            let other = link.language.primary() != first.language.primary();
            if link.label.is_some() == shown && link.url.is_some() && new && other {
                links.push(link.clone());
            }
        }
    }
    links
}

fn named_in(draft: &Draft, language: &Language) -> Result<Url, CaptureError> {
    let editions = &draft.first().story.editions;
    let with_address = || editions.iter().filter(|link| link.url.is_some());
    with_address()
        .find(|link| link.language == *language)
        .or_else(|| with_address().find(|link| link.language.primary() == language.primary()))
        .and_then(|link| link.url.clone())
        .ok_or_else(|| CaptureError::NoEdition {
            language: language.as_str().to_owned(),
        })
}

impl OpenEdition {
    /// Answers to the language that the link named, and takes it where the page itself does not tell.
    fn call(&mut self, language: &Language) {
        self.named = Some(language.clone());
        if self.story.language.is_none() {
            std::sync::Arc::make_mut(&mut self.story).language = Some(language.clone());
            self.language = language.clone();
        }
    }
}

/// Passes a page that is another language's edition of a story.
///
/// # Errors
/// What the page is instead, for a person to read.
fn judge(original: &OpenEdition, page: &OpenEdition, named: &Url) -> Result<(), &'static str> {
    let story = &page.story;
    if story.verdict == Verdict::HomePage || is_front(page) {
        Err("a home page")
    } else if !story.verdict.is_story() {
        Err("no story")
    } else if story.language.as_ref().map(Language::primary) == Some(original.language.primary()) {
        Err("in the same language")
    } else if !is_of_site(page, original, named) {
        Err("of another site")
    } else if names_another(story, original) {
        Err("another story's")
    } else {
        Ok(())
    }
}

/// Whether a redirect led to a site's front, whatever stands there.
fn is_front(page: &OpenEdition) -> bool {
    let answered = page.page.arrival.answered.as_ref();
    answered.is_some_and(|url| url.path() == "/" && url.query().is_none())
}

/// Whether the page answered at the host that was named, or at one of the original's site.
fn is_of_site(page: &OpenEdition, original: &OpenEdition, named: &Url) -> bool {
    let Some(answered) = &page.page.arrival.answered else {
        return true;
    };
    let homes = [
        Some(named),
        original.page.arrival.answered.as_ref(),
        original.story.canonical_url.as_ref(),
    ];
    homes
        .into_iter()
        .flatten()
        .any(|home| is_one_site(home, answered))
}

/// Whether the page names, as its edition in the original's language, an address that is none of the
/// original's. Compared without host and query: editions link each other by http and https, `www.` and not.
fn names_another(story: &Story, original: &OpenEdition) -> bool {
    let own = [
        original.page.arrival.asked.as_ref(),
        original.page.arrival.answered.as_ref(),
        original.story.canonical_url.as_ref(),
    ];
    let own: Vec<&str> = own.into_iter().flatten().map(plain_path).collect();
    let mut back = story
        .editions
        .iter()
        .filter(|link| link.language.primary() == original.language.primary())
        .filter_map(|link| link.url.as_ref())
        .map(plain_path)
        .peekable();
    !own.is_empty() && back.peek().is_some() && !back.any(|path| own.contains(&path))
}

fn plain_path(url: &Url) -> &str {
    url.path().trim_end_matches('/')
}
