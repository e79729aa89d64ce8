//! The evidence in words: for each field what was found where, and why one won.

use std::fmt::Write;

use crate::{Story, weigh::Ledger};

/// A longer value is cut in the report.
const SHOWN: usize = 160;

/// The report.
pub(crate) fn in_words(story: &Story, ledger: &Ledger) -> String {
    let mut report = String::new();
    // Writing to a `String` cannot fail.
    let _ = write_report(&mut report, story, ledger);
    report
}

fn write_report(report: &mut String, story: &Story, ledger: &Ledger) -> std::fmt::Result {
    for entry in &ledger.entries {
        writeln!(report, "{}", entry.field.name())?;
        if entry.claims.is_empty() {
            writeln!(report, "    nothing found")?;
        }
        let mut order: Vec<usize> = (0..entry.claims.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(entry.claims[*at].weight));
        for at in order {
            let claim = &entry.claims[at];
            let mark = if entry.won == Some(at) { '*' } else { ' ' };
            writeln!(
                report,
                "  {mark} {:>4}  {}\n          {}: {}",
                claim.weight,
                shortened(&claim.value),
                claim.place,
                claim.reasons.join(", "),
            )?;
        }
    }
    for (subject, note) in &ledger.notes {
        writeln!(report, "{subject}\n    {note}")?;
    }
    writeln!(
        report,
        "body\n    {} blocks, {} words",
        story.body.len(),
        story.word_count
    )?;
    for notice in &story.notices {
        writeln!(report, "notice\n    {}", shortened(notice))?;
    }
    let promised = story
        .gallery
        .promised
        .map_or("no number".to_owned(), |count| count.to_string());
    writeln!(
        report,
        "gallery\n    the page promises {promised}; {} found",
        story.gallery.photos.len()
    )?;
    for photo in &story.gallery.photos {
        writeln!(
            report,
            "    {} ({} addresses)",
            photo.url,
            photo.candidates.len()
        )?;
    }
    for edition in &story.editions {
        let address = edition
            .url
            .as_ref()
            .map_or("no address", |url| url.as_str());
        writeln!(
            report,
            "edition\n    {} {address}",
            edition.language.as_str()
        )?;
    }
    writeln!(
        report,
        "around\n    {} related stories, {} recent ones",
        story.related.len(),
        story.recent.stories.len()
    )?;
    for issue in &story.issues {
        writeln!(report, "issue\n    {issue:?}")?;
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
