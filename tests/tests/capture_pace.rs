//! How fast and with how much memory stories are saved: measured, not judged. Run by `cargo xtask bench capture`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly, jpeg, story_with_photos},
    programs::Tear,
};

/// Times that each thing is measured; the middle one counts.
const RUNS: usize = 5;

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The friendly story's two editions and eleven photos, each answered after this while.
fn paper(delay: Duration) -> (Newspaper, Vec<String>) {
    let paper = Newspaper::open().unwrap();
    let photos = (1..=friendly::PHOTOS).map(friendly::photo_path);
    for (number, path) in (1..).zip(photos.clone()) {
        let picture = Reply::of("image/jpeg", jpeg(number, 1600, 1067));
        paper.publish(&path, picture.after(delay));
    }
    let pages = [friendly::STORY, friendly::STORY_IN_SPANISH];
    let paths: Vec<String> = pages.map(str::to_owned).into_iter().chain(photos).collect();
    (paper, paths)
}

#[test]
#[ignore = "a measure"]
fn a_story_beside_curl() {
    for delay in [0, 50].map(Duration::from_millis) {
        let (paper, paths) = paper(delay);
        let folder = tempfile::tempdir().unwrap();
        let (mut curl, mut tear) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            let began = Instant::now();
            let mut command = Command::new("curl");
            command.args(["--silent", "--parallel", "--parallel-max", "2"]);
            for (number, path) in paths.iter().enumerate() {
                command
                    .arg(paper.url(path).as_str())
                    .arg("--output")
                    .arg(folder.path().join(number.to_string()));
            }
            assert!(command.status().unwrap().success());
            curl.push(began.elapsed().as_secs_f64());
            let user = Tear::new().unwrap().allowing(paper.host());
            // The library is made before; a reader has one.
            assert_eq!(user.run(["list"]).unwrap().code, Some(0));
            let began = Instant::now();
            let run = user
                .run(["save", paper.url(friendly::STORY).as_str()])
                .unwrap();
            tear.push(began.elapsed().as_secs_f64());
            assert_eq!(run.code, Some(0), "{run:?}");
        }
        let (curl, tear) = (middle(curl), middle(tear));
        println!(
            "measured: answers after {} ms: curl {curl:.3} s, tear save {tear:.3} s, ratio {:.2}",
            delay.as_millis(),
            tear / curl
        );
    }
}

#[test]
#[ignore = "a measure"]
#[cfg(target_os = "linux")]
fn memory_with_photos_of_20_mib() {
    let paper = Newspaper::open().unwrap();
    let paths: Vec<String> = (0..11)
        .map(|number| format!("/large/{number}.jpg"))
        .collect();
    for (number, path) in (0..).zip(&paths) {
        let mut picture = jpeg(number, 4000, 2667);
        picture.resize(20 * 1024 * 1024 - 64, 0);
        paper.publish(path, Reply::of("image/jpeg", picture));
    }
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    paper.publish(
        "/story",
        Reply::html(story_with_photos("Large boats", &paths)),
    );
    let user = Tear::new().unwrap().allowing(paper.host());
    let mut child = user
        .command(["save", paper.url("/story").as_str()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0_u64;
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = peak.and_then(|peak| peak.split_whitespace().next()?.parse().ok());
        most = most.max(kib.unwrap_or_default());
        std::thread::sleep(Duration::from_millis(2));
    }
    assert!(child.wait().unwrap().success());
    println!(
        "measured: 11 photos of 20 MiB: at most {} MiB resident",
        most / 1024
    );
}

#[test]
#[ignore = "a measure"]
fn a_thousand_stories_of_five_photos() {
    let paper = Newspaper::open().unwrap();
    let mut list = String::new();
    for story in 0..1000_u32 {
        let paths: Vec<String> = (0..5)
            .map(|photo| format!("/p/{story}-{photo}.jpg"))
            .collect();
        for (number, path) in (story * 5..).zip(&paths) {
            let picture = jpeg(number, 300 + number % 97, 200 + number % 89);
            paper.publish(path, Reply::of("image/jpeg", picture));
        }
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let path = format!("/story/{story}");
        let page = story_with_photos(&format!("Quiet morning number {story}"), &paths);
        paper.publish(&path, Reply::html(page));
        list.push_str(&format!("{}\n", paper.url(&path)));
    }
    let user = Tear::new().unwrap().allowing(paper.host());
    let mut child = user
        .command(["save", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(list.as_bytes())
        .unwrap();
    let began = Instant::now();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let told: Vec<f64> = lines
        .map(|line| line.map(|_| began.elapsed().as_secs_f64()).unwrap())
        .collect();
    assert!(child.wait().unwrap().success());
    assert_eq!(told.len(), 1000);
    let (first, last) = (told[99], told[999] - told[899]);
    println!(
        "measured: 1,000 stories of 5 photos: {:.1} stories a second; first hundred {first:.1} s, last {last:.1} s, ratio {:.2}",
        1000.0 / told[999],
        last / first
    );
}
