//! What a command line and standard input ask to be saved.

use tearsheet_capture::{CaptureError, Source};

use crate::page;

/// One save asked for, as it was written.
pub struct Asked {
    /// The words.
    pub words: String,
    /// What they mean.
    pub source: Result<Source, CaptureError>,
}

/// What these words ask for, in their order. `-` is standard input: a list of addresses and paths, one a
/// line, or else a page.
pub fn asked(words: &[String]) -> Vec<Asked> {
    let mut all = Vec::new();
    for words in words {
        if words == "-" {
            all.extend(from_stdin());
        } else {
            all.push(named(words));
        }
    }
    all
}

fn from_stdin() -> Vec<Asked> {
    match page::load("-".as_ref()) {
        Ok(bytes) => list(&bytes).unwrap_or_else(|| {
            let source = Ok(Source::Bytes { bytes, name: None });
            let words = "-".to_owned();
            vec![Asked { words, source }]
        }),
        Err(failure) => {
            let source = Err(CaptureError::FileMissing {
                path: "-".into(),
                detail: failure.to_string(),
            });
            let words = "-".to_owned();
            vec![Asked { words, source }]
        }
    }
}

/// The list that these bytes are: every line is blank, a remark after `#`, or something that can be
/// opened. None where one is not, so that a page or a letter is never taken for a list.
fn list(bytes: &[u8]) -> Option<Vec<Asked>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let lines = text.lines().map(str::trim);
    let list: Vec<Asked> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(named)
        .collect();
    // An address with words after it is a sentence; a path may have spaces.
    let is_one = |asked: &Asked| match &asked.source {
        Ok(Source::Address(_)) => !asked.words.contains(char::is_whitespace),
        Ok(_) => true,
        Err(_) => false,
    };
    let is_list = !list.is_empty() && list.iter().all(is_one);
    is_list.then_some(list)
}

fn named(words: &str) -> Asked {
    Asked {
        words: words.to_owned(),
        source: Source::parse(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_told_from_a_page() {
        let count = |text: &str| list(text.as_bytes()).map(|list| list.len());
        let addresses =
            "# the week\nhttps://harbor.example/pier\n\n  ledger.example/ferry\r\n/tmp/a.html\n";
        assert_eq!(count(addresses), Some(3));
        for page in [
            "",
            "# nothing\n",
            "<!doctype html>\n<p>The pier.</p>",
            "The pier opened.\nhttps://harbor.example/pier",
            "https://harbor.example/pier and more",
        ] {
            assert_eq!(count(page), None, "{page}");
        }
    }
}
