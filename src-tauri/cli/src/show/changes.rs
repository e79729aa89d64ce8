//! `tear show --changes`: what a revision changed.

use tearsheet_library::{Change, Changed, EditionChanges, KeptStory, Library, PhotoChange, Piece};

use crate::{arguments::Show, failure::Failure, output::Output, text};

/// Words kept that are shown on each side of a change.
const AROUND: usize = 6;

/// Prints what changed from the revision before to this one.
pub fn print(
    asked: &Show,
    library: &Library,
    kept: &KeptStory,
    output: &mut Output,
) -> Result<(), Failure> {
    let (from, to) = (kept.revision.saturating_sub(1), kept.revision);
    let changes = library.changes(kept.id, from, to)?.unwrap_or_default();
    if asked.json {
        return Ok(output.json(&changes)?);
    }
    if changes.is_empty() {
        let words = if from == 0 {
            "This is the first revision."
        } else {
            "Nothing that a reader would see changed."
        };
        return Ok(output.line(words)?);
    }
    for edition in &changes {
        print_edition(edition, output)?;
    }
    Ok(())
}

fn print_edition(edition: &EditionChanges, output: &mut Output) -> Result<(), Failure> {
    let title = format!(
        "Edition \"{}\": {} words added, {} removed",
        edition.language.as_str(),
        edition.words_added,
        edition.words_removed
    );
    output.line(&output.bold(&title))?;
    for (name, line) in [("headline", &edition.headline), ("deck", &edition.deck)] {
        if let Some(Changed { before, after }) = line {
            output.line(&text::one_line(&format!(
                "  {name}: [-{before}-] {{+{after}+}}"
            )))?;
        }
    }
    for line in in_context(&edition.text) {
        output.line(&format!("  {line}"))?;
    }
    for (word, photos) in [
        ("added", &edition.photos_added),
        ("removed", &edition.photos_removed),
    ] {
        for PhotoChange { url, caption } in photos {
            let caption = caption.as_deref().unwrap_or_default();
            output.line(&text::one_line(&format!("  photo {word}: {url} {caption}")))?;
        }
    }
    Ok(())
}

/// The changes with some words around each, in the signs of `wdiff`; changes that are near stand in one line.
fn in_context(pieces: &[Piece]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        let shown = text::one_line(piece.text.trim());
        match piece.change {
            Change::Added if !shown.is_empty() => line.push_str(&format!("{{+{shown}+}} ")),
            Change::Removed if !shown.is_empty() => line.push_str(&format!("[-{shown}-] ")),
            Change::Added | Change::Removed => {}
            Change::Kept => {
                let words: Vec<&str> = shown.split_whitespace().collect();
                if words.len() <= 2 * AROUND && !line.is_empty() {
                    line.push_str(&format!("{shown} "));
                    continue;
                }
                if !line.is_empty() {
                    let after = words.get(..AROUND).unwrap_or(&words).join(" ");
                    lines.push(format!("{line}{after} …"));
                }
                let before = words.len().saturating_sub(AROUND);
                line = format!("… {} ", words.get(before..).unwrap_or_default().join(" "));
            }
        }
    }
    let has_change = line.contains("{+") || line.contains("[-");
    if has_change {
        lines.push(line.trim_end().to_owned());
    }
    lines
}
