//! A process that dies at any moment: what it said it kept is kept, and nothing is half there.
#![allow(clippy::unwrap_used)]

mod desk;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use desk::{capture, faults, kept, open, picture, story, with_photos};
use image::ImageFormat;
use tearsheet_library::{Library, StoryId};

/// Set for the process that is to die: the library's folder.
const FOLDER: &str = "TEARSHEET_TEST_FOLDER";
/// Set for a process that opens a library this many times.
const TIMES: &str = "TEARSHEET_TEST_TIMES";

/// How often a test does its harm: the number given, or the one that this variable holds. The bars are
/// 200 deaths and 500 cuts, which take minutes: `cargo xtask bench capture` asks for them.
fn times(variable: &str, in_a_hurry: usize) -> usize {
    let asked = std::env::var(variable).ok();
    asked
        .and_then(|text| text.parse().ok())
        .unwrap_or(in_a_hurry)
}

/// Keeps stories with photos, editions and revisions for ever, and says so each time.
fn keep_for_ever(library: &Library, round: u64) -> ! {
    for number in 0_u8.. {
        let name = format!("{round}-{}", number / 2);
        let told = with_photos(
            story(
                &format!("Story {name}"),
                &[&format!("Written {number} times.")],
            ),
            &["a", "b"],
        );
        let seed = u8::try_from(round)
            .unwrap()
            .wrapping_mul(64)
            .wrapping_add(number);
        let photos = vec![
            kept(library, &picture(40, 30, seed, ImageFormat::Png)),
            kept(library, &picture(30, 40, seed, ImageFormat::Png)),
        ];
        let address = format!("https://harbor.example/{name}");
        let kept = library.keep(capture(&address, told, photos)).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "kept {} {}", kept.id, kept.revision).unwrap();
        out.flush().unwrap();
    }
    unreachable!("killed long before")
}

#[test]
#[ignore = "the process that the other tests start, and kill"]
fn child() {
    let folder = std::env::var(FOLDER).unwrap();
    let folder = Path::new(&folder);
    if let Ok(times) = std::env::var(TIMES) {
        for _ in 0..times.parse::<u32>().unwrap() {
            let library = open(folder).library;
            assert!(library.counts().unwrap().all < 1000);
        }
        return;
    }
    let library = open(folder).library;
    keep_for_ever(&library, u64::from(std::process::id()) % 4);
}

fn start(folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([
            "child",
            "--exact",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// The stories that the process said it kept, with their revisions: at least `least` of them, and
/// what it kept in the wait after that, before it was killed.
fn killed_after(mut child: Child, least: usize, wait: Duration) -> Vec<(StoryId, u32)> {
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let acknowledged = |line: String| {
        let (id, revision) = line.strip_prefix("kept ")?.split_once(' ')?;
        Some((id.parse().unwrap(), revision.parse().unwrap()))
    };
    let mut kept: Vec<_> = lines
        .by_ref()
        .filter_map(acknowledged)
        .take(least)
        .collect();
    thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    kept.extend(lines.filter_map(acknowledged));
    kept
}

#[test]
fn a_process_killed_at_any_moment_loses_nothing_that_it_said_it_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();
    let deaths = u64::try_from(times("TEARSHEET_TEST_DEATHS", 24)).unwrap();
    for death in 0..deaths {
        // Spread over opening, staging and keeping; odd steps, so that no two fall alike.
        let least = usize::try_from(death % 4).unwrap();
        let wait = Duration::from_micros(500 + death * 7_919 % 40_000);
        let child = start(dir.path()).spawn().unwrap();
        acknowledged.extend(killed_after(child, least, wait));
        let opened = open(dir.path());
        assert_eq!(opened.set_aside, None, "death {death}");
        assert_eq!(faults(&opened.library), [""; 0], "death {death}");
        for (id, revision) in &acknowledged {
            let story = opened.library.story(*id).unwrap();
            assert!(
                story.is_some_and(|story| story.revisions >= *revision),
                "death {death}"
            );
        }
    }
    assert!(
        acknowledged.len() >= 36,
        "only {} stories were kept",
        acknowledged.len()
    );
}

#[test]
fn a_log_cut_anywhere_leaves_a_prefix_of_what_was_kept() {
    let source = tempfile::tempdir().unwrap();
    let library = open(source.path()).library;
    let ids: Vec<StoryId> = (0..12)
        .map(|number| library.keep(desk::simple(number)).unwrap().id)
        .collect();
    let [database, log] =
        ["library.db", "library.db-wal"].map(|name| fs::read(source.path().join(name)).unwrap());
    assert!(
        log.len() > 100_000,
        "the stories stand in the log: {} bytes",
        log.len()
    );
    let mut most = 0;
    for cut in 0..times("TEARSHEET_TEST_CUTS", 40) {
        // A prime step, so that cuts fall inside headers, frames and between them.
        let length = (cut * 104_729 + cut) % log.len();
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("library.db"), &database).unwrap();
        fs::write(dir.path().join("library.db-wal"), &log[..length]).unwrap();
        let opened = open(dir.path());
        assert_eq!(opened.set_aside, None, "cut at {length}");
        assert_eq!(faults(&opened.library), [""; 0], "cut at {length}");
        let there: Vec<bool> = ids
            .iter()
            .map(|id| opened.library.story(*id).unwrap().is_some())
            .collect();
        assert!(
            there.is_sorted_by(|a, b| a >= b),
            "cut at {length}: {there:?}"
        );
        most = most.max(there.iter().filter(|there| **there).count());
    }
    assert!(most > 6, "no cut left more than {most} stories");
}

#[test]
fn eight_processes_open_a_fresh_library_25_times_each() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("fresh");
    let children: Vec<Child> = (0..8)
        .map(|_| {
            start(&folder)
                .env(TIMES, "25")
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(faults(&open(&folder).library), [""; 0]);
}

#[test]
fn two_processes_that_keep_at_once_both_keep() {
    let dir = tempfile::tempdir().unwrap();
    let children = [0, 1].map(|_| start(dir.path()).spawn().unwrap());
    let wait = Duration::from_millis(100);
    let acknowledged = children.map(|child| killed_after(child, 3, wait));
    let library = open(dir.path()).library;
    assert_eq!(faults(&library), [""; 0]);
    for kept in acknowledged {
        assert!(
            kept.iter()
                .all(|(id, _)| library.story(*id).unwrap().is_some())
        );
    }
}
