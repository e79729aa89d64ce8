//! `tear show --provenance`: where the pages of a story came from.

use serde::Serialize;
use tearsheet_library::{EditionId, KeptEdition, KeptStory};
use tearsheet_story::Language;
use url::Url;

use crate::{arguments::Show, failure::Failure, output::Output, text};

/// Where one edition's page came from.
#[derive(Serialize)]
struct Provenance<'a> {
    edition: EditionId,
    language: &'a Language,
    revision: u32,
    asked: Option<&'a Url>,
    redirects: &'a [Url],
    answered: Option<&'a Url>,
    status: Option<u16>,
    #[serde(with = "time::serde::rfc3339")]
    fetched: time::OffsetDateTime,
    headers: &'a [(String, String)],
    blake3: &'a str,
    bytes: u64,
    app_version: &'a str,
}

/// Prints it, for every edition.
pub fn print(asked: &Show, kept: &KeptStory, output: &mut Output) -> Result<(), Failure> {
    let all: Vec<Provenance<'_>> = kept.editions.iter().map(Provenance::of).collect();
    if asked.json {
        return Ok(output.json(&all)?);
    }
    for (place, one) in all.iter().enumerate() {
        if place > 0 {
            output.line("")?;
        }
        let title = format!(
            "Edition \"{}\", revision {}",
            one.language.as_str(),
            one.revision
        );
        output.line(&output.bold(&title))?;
        for (name, value) in one.lines() {
            output.line(&text::one_line(&format!("{name:<12} {value}")))?;
        }
    }
    Ok(())
}

impl<'a> Provenance<'a> {
    fn of(edition: &'a KeptEdition) -> Self {
        let page = &edition.page;
        Self {
            edition: edition.id,
            language: &edition.language,
            revision: edition.revision,
            asked: page.asked.as_ref(),
            redirects: page.hops.get(1..).unwrap_or_default(),
            answered: page.answered.as_ref(),
            status: page.status,
            fetched: page.fetched_at,
            headers: &page.headers,
            blake3: &page.hash,
            bytes: page.bytes,
            app_version: &page.app_version,
        }
    }

    fn lines(&self) -> Vec<(&str, String)> {
        let mut lines = Vec::new();
        let file = || "a file".to_owned();
        lines.push(("asked", self.asked.map_or_else(file, Url::to_string)));
        lines.extend(
            self.redirects
                .iter()
                .map(|hop| ("redirected", hop.to_string())),
        );
        lines.extend(self.answered.map(|url| ("answered", url.to_string())));
        lines.extend(self.status.map(|status| ("status", status.to_string())));
        lines.push(("fetched", self.fetched.to_string()));
        lines.push(("bytes", self.bytes.to_string()));
        lines.push(("BLAKE3", self.blake3.to_owned()));
        lines.push(("by", format!("Tearsheet {}", self.app_version)));
        let headers = self.headers.iter();
        lines.extend(headers.map(|(name, value)| ("header", format!("{name}: {value}"))));
        lines
    }
}
