//! `tear show --provenance`: where the pages of a story came from.

use tearsheet_library::{KeptStory, Provenance};
use url::Url;

use crate::{arguments::Show, failure::Failure, output::Output, text};

/// Prints it, for every edition.
pub fn print(asked: &Show, kept: &KeptStory, output: &mut Output) -> Result<(), Failure> {
    let all = kept.provenance();
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
        for (name, value) in lines(one) {
            output.line(&text::one_line(&format!("{name:<12} {value}")))?;
        }
    }
    Ok(())
}

/// One edition's provenance, a name and a value a line.
fn lines(one: &Provenance) -> Vec<(&str, String)> {
    let mut lines = Vec::new();
    let file = || "a file".to_owned();
    lines.push((
        "asked",
        one.asked.as_ref().map_or_else(file, Url::to_string),
    ));
    lines.extend(
        one.redirects
            .iter()
            .map(|hop| ("redirected", hop.to_string())),
    );
    lines.extend(
        one.answered
            .as_ref()
            .map(|url| ("answered", url.to_string())),
    );
    lines.extend(one.status.map(|status| ("status", status.to_string())));
    lines.push(("fetched", one.fetched.to_string()));
    lines.push(("bytes", one.bytes.to_string()));
    lines.push(("BLAKE3", one.blake3.clone()));
    lines.extend(one.further.iter().map(|page| {
        let from = page.answered.as_ref().map_or_else(file, Url::to_string);
        (
            "further page",
            format!("{from} ({} bytes, BLAKE3 {})", page.bytes, page.blake3),
        )
    }));
    lines.push(("by", format!("Tearsheet {}", one.app_version)));
    let missing = one.photos_missing.len();
    let of = usize::try_from(one.photos_kept)
        .unwrap_or(usize::MAX)
        .saturating_add(missing);
    if of > 0 {
        lines.push(("photos", format!("{} of {of} kept", one.photos_kept)));
    }
    lines.extend(one.photos_missing.iter().map(|photo| {
        let why = photo.failure.as_ref().map_or("", |why| why.detail.as_str());
        ("missing", format!("{} {why}", photo.url))
    }));
    let headers = one.headers.iter();
    lines.extend(headers.map(|(name, value)| ("header", format!("{name}: {value}"))));
    lines
}
