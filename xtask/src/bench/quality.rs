//! `cargo xtask bench quality`: our reading of the labelled corpus, beside the peers'.

use std::{fs, path::PathBuf, process::Stdio};

use crate::{
    bench::tables,
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
};

/// Reads every page of the corpus with `tear`, has the scorer score it and prints each of
/// its tables with our row under the peers'.
pub(crate) fn quality(project: &Project) -> Result<(), ChoreError> {
    let Some(shared) = project.shared() else {
        println!("quality: skipped, there is no labelled corpus beside the project");
        return Ok(());
    };
    let tear = programs::build(project, Profile::Release, programs::TEAR)?;
    let folder = project.chores()?.join("quality");
    fs::create_dir_all(&folder).map_err(ChoreError::file(&folder))?;
    let corpus = shared.join("corpus");

    let mut predictions = String::new();
    for index in indexes(&corpus)? {
        predictions += &process::output(
            process::command(&tear, &project.root)
                .args(["parse", "--batch"])
                .arg(index)
                .stderr(Stdio::null()),
        )?;
    }
    let written = folder.join("tearsheet.jsonl");
    fs::write(&written, predictions).map_err(ChoreError::file(&written))?;
    process::output(
        process::command("python3", &project.root)
            .arg(shared.join("bench/score.py"))
            .args([&corpus, &written])
            .arg("--json")
            .arg(folder.join("tearsheet.scores.json"))
            .arg("--pages")
            .arg(folder.join("tearsheet.pages.jsonl")),
    )?;
    let ours = process::output(
        process::command("python3", &project.root)
            .arg(shared.join("bench/tables.py"))
            .arg(&folder),
    )?;
    let peers = shared.join("bench/peers-dev.md");
    let peers = fs::read_to_string(&peers).map_err(ChoreError::file(&peers))?;
    let joined = tables::joined(&ours, &peers);
    let report = folder.join("tables.md");
    fs::write(&report, &joined).map_err(ChoreError::file(&report))?;
    println!("{joined}\n\ntables: {}", report.display());
    Ok(())
}

/// The index of each set of pages, by name.
fn indexes(corpus: &std::path::Path) -> Result<Vec<PathBuf>, ChoreError> {
    let entries = fs::read_dir(corpus).map_err(ChoreError::file(corpus))?;
    let mut indexes: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path().join("index.json")))
        .filter(|index| index.is_file())
        .collect();
    indexes.sort();
    Ok(indexes)
}
