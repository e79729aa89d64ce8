//! `tear save`: keeps stories.

use tearsheet_capture::{
    Anyway, CancellationToken, CaptureError, Capturer, Options, Outcome, Receipt, Source,
};

use crate::{
    arguments::Save,
    failure::{Failure, Failures},
    library,
    output::Output,
    page,
    progress::Teller,
    text,
};

/// Keeps each story in its turn; one that fails does not stop the others.
pub fn run(asked: &Save, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let options = Options {
        allowed_private_hosts: asked.allowed_private_hosts.clone(),
        ..Options::default()
    };
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoRuntime)?;
    let anyway = if asked.anyway {
        Anyway::Yes
    } else {
        Anyway::No
    };
    runtime.block_on(async {
        let stop = stop_on_interrupt();
        let capturer = Capturer::new(library, options).map_err(|source| Failure::NotSaved {
            asked: "setting up".to_owned(),
            source,
        })?;
        for words in &asked.sources {
            let saved = save_one(&capturer, words, anyway, &stop).await;
            Teller::clear();
            let receipt = match saved {
                Ok(receipt) => receipt,
                Err(error) => {
                    let receipt = Receipt::without_story(Some(words.clone()), &error);
                    failures.add(Failure::NotSaved {
                        asked: words.clone(),
                        source: error,
                    });
                    receipt
                }
            };
            if asked.json {
                output.json_line(&receipt)?;
            } else {
                print(&receipt, output)?;
            }
            if stop.is_cancelled() {
                break;
            }
        }
        Ok(())
    })
}

async fn save_one(
    capturer: &Capturer,
    words: &str,
    anyway: Anyway,
    stop: &CancellationToken,
) -> Result<Receipt, CaptureError> {
    let source = source_of(words)?;
    Teller::fetching(words);
    let draft = capturer.open(&source, stop).await?;
    let headline = draft
        .editions()
        .first()
        .map(|edition| edition.story.headline.clone());
    let teller = Teller::new(&headline.unwrap_or_default());
    let saved = capturer.save(&draft, anyway, &teller, stop).await;
    if saved.is_err() {
        capturer.close(&draft).await?;
    }
    saved
}

fn source_of(words: &str) -> Result<Source, CaptureError> {
    if words != "-" {
        return Source::parse(words);
    }
    let bytes = page::load(words.as_ref()).map_err(|failure| CaptureError::FileMissing {
        path: words.into(),
        detail: failure.to_string(),
    })?;
    Ok(Source::Bytes { bytes, name: None })
}

/// A stop that Ctrl-C asks for; asked for twice, the program ends at once.
fn stop_on_interrupt() -> CancellationToken {
    let stop = CancellationToken::new();
    let asked = stop.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_err() {
            return;
        }
        asked.cancel();
        if tokio::signal::ctrl_c().await.is_ok() {
            // 128 + SIGINT, as shells say it. The library is whole at any instant.
            std::process::exit(130);
        }
    });
    stop
}

fn print(receipt: &Receipt, output: &mut Output) -> Result<(), Failure> {
    let word = match receipt.outcome {
        Outcome::Saved => "Saved",
        Outcome::Unchanged => "Unchanged",
        Outcome::Revised => "Revised",
        Outcome::Refused | Outcome::Failed => return Ok(()),
    };
    let headline = text::one_line(&receipt.headline);
    output.line(&format!("{word}: {}", output.bold(&headline)))?;
    let photos = &receipt.photos;
    let wanted = photos.promised.unwrap_or(photos.found).max(photos.found);
    let mut facts = vec![format!("{} words", receipt.words)];
    if wanted > 0 {
        facts.push(format!("{} of {wanted} photos", photos.kept));
    }
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
