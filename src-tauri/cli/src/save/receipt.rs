//! A receipt in words.

use tearsheet_capture::{Outcome, Receipt};

use super::photos;
use crate::{failure::Failure, output::Output, text};

/// Prints what was kept of a story; nothing where nothing was.
pub fn print(receipt: &Receipt, output: &mut Output) -> Result<(), Failure> {
    let word = match receipt.outcome {
        Outcome::Saved => "Saved",
        Outcome::Unchanged => "Unchanged",
        Outcome::Revised => "Revised",
        Outcome::Refused | Outcome::Failed => return Ok(()),
    };
    let headline = text::one_line(&receipt.headline);
    output.line(&format!("{word}: {}", output.bold(&headline)))?;
    let photos = &receipt.photos;
    let mut facts = vec![format!("{} words", receipt.words)];
    facts.extend(photos::in_words(photos));
    let editions: Vec<&str> = receipt
        .editions
        .iter()
        .map(|edition| edition.language.as_str())
        .collect();
    facts.push(editions.join(" "));
    if receipt.revision > 1 {
        facts.push(format!("revision {}", receipt.revision));
    }
    facts.push(receipt.id.map(text::short_id).unwrap_or_default());
    output.line(&output.soft(&format!("  {}", text::joined(&facts, " · "))))?;
    for photo in &photos.failed {
        output.line(&text::one_line(&format!(
            "  missing photo: {} ({})",
            photo.url, photo.reason
        )))?;
    }
    if !photos.failed.is_empty() {
        let again = receipt.url.as_deref().unwrap_or("PATH");
        output.line(&text::one_line(&format!("  Retry: tear save {again}")))?;
    }
    for edition in &receipt.editions_failed {
        let line = format!(
            "  missing edition \"{}\": {}",
            edition.language.as_str(),
            edition.reason
        );
        output.line(&text::one_line(&line))?;
    }
    Ok(output.flush()?)
}
