//! Five hundred feeds with 100,000 stories: how fast, with how many connections and how much memory they are asked, and
//! whether anything else gets its turn meanwhile. Measured, not judged. Run by `cargo xtask bench follow`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fmt::Write as _,
    fs,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use tearsheet_capture::{CancellationToken, Capturer, Options};
use tearsheet_follow::{Follower, front_page, newest};
use tearsheet_library::{Library, NewFeed};
use tearsheet_tests::{
    clock::SetClock,
    newspaper::{Newspaper, Reply},
    programs::Tear,
};
use time::{OffsetDateTime, macros::datetime};
use url::Url;

const FEEDS: usize = 500;
const STORIES_EACH: usize = 200;
/// Hosts that the feeds are at.
const HOSTS: usize = 20;
/// The connections that both sides may hold.
const AT_ONCE: usize = 6;
const NOW: OffsetDateTime = datetime!(2026-11-30 12:00 UTC);

/// Papers at as many hosts, and the addresses of all feeds.
fn papers() -> (Vec<Newspaper>, Vec<Url>) {
    let mut papers = vec![Newspaper::open().unwrap()];
    for _ in 1..HOSTS {
        let beside = papers[0].open_beside().unwrap();
        papers.push(beside);
    }
    let addresses = (0..FEEDS).map(|number| {
        let path = format!("/feeds/{number}.xml");
        let reply = Reply::of("application/rss+xml", feed(number));
        let reply = reply.with_header("ETag", "\"1\"");
        papers[0].publish(&path, reply);
        papers[number % HOSTS].url(&path)
    });
    let addresses = addresses.collect();
    (papers, addresses)
}

/// A feed as papers write them: two hundred stories with summaries, sections and dates.
fn feed(number: usize) -> String {
    let mut items = String::new();
    for story in 0..STORIES_EACH {
        let id = number * STORIES_EACH + story;
        let (day, hour, minute) = (28 - story / 24, 23 - story % 24, id % 60);
        write!(
            items,
            "<item><title>Harbor {id} opens its gates to {} boats in {number}</title><link>/news/{number}/{id}</link>\
             <guid isPermaLink='false'>{number}-{id}</guid><category>{}</category>\
             <pubDate>{day:02} Nov 2026 {hour:02}:{minute:02}:00 GMT</pubDate>\
             <description>&lt;p&gt;Forty boats came in on the morning tide of day {story}, and the harbor master of \
             place {number} said that &lt;b&gt;no one&lt;/b&gt; had seen as many since the last winter. Repairs go \
             on until spring, the council said after a vote of {id} to none.&lt;/p&gt;</description></item>",
            id % 97,
            ["World", "Local", "Sport", "Culture"][id % 4],
        )
        .unwrap();
    }
    format!("<rss version='2.0'><channel><title>Paper {number}</title>{items}</channel></rss>")
}

#[test]
#[ignore = "a measure"]
#[cfg(target_os = "linux")]
fn five_hundred_feeds_beside_curl() {
    let (papers, addresses) = papers();
    let paper = &papers[0];
    let folder = tempfile::tempdir().unwrap();
    let outlines: String = addresses
        .iter()
        .map(|address| format!("<outline text='x' xmlUrl='{address}'/>"))
        .collect();
    let list = folder.path().join("feeds.opml");
    fs::write(
        &list,
        format!("<opml version='2.0'><body>{outlines}</body></opml>"),
    )
    .unwrap();
    let mut user = Tear::new().unwrap();
    for paper in &papers {
        user = user.allowing(paper.host());
    }
    assert_eq!(user.run(["list"]).unwrap().code, Some(0));
    let began = Instant::now();
    let mut child = user
        .command(["follow", "--opml", list.to_str().unwrap()])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0_u64;
    while child.try_wait().unwrap().is_none() {
        most = most.max(resident(child.id()));
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(child.wait().unwrap().success());
    let took = began.elapsed().as_secs_f64();
    // What is counted is counted from the first request on, so the peer comes last.
    let (requests, connections) = (paper.most_at_once(), paper.most_connections());
    let mut curl = Command::new("curl");
    curl.args([
        "--silent",
        "--parallel",
        "--parallel-max",
        &AT_ONCE.to_string(),
    ]);
    for (number, address) in addresses.iter().enumerate() {
        curl.arg(address.as_str())
            .arg("--output")
            .arg(folder.path().join(number.to_string()));
    }
    let began = Instant::now();
    assert!(curl.status().unwrap().success());
    let floor = began.elapsed().as_secs_f64();
    let bytes: u64 = (0..FEEDS)
        .map(|number| {
            fs::metadata(folder.path().join(number.to_string()))
                .unwrap()
                .len()
        })
        .sum();
    println!(
        "measured: {FEEDS} feeds, {} stories, {} MiB: curl with {AT_ONCE} connections {floor:.2} s, \
         tear follow {took:.2} s, ratio {:.1}; at most {} requests and {} connections at once; {} MiB resident",
        FEEDS * STORIES_EACH,
        bytes >> 20,
        took / floor,
        requests,
        connections,
        most / 1024,
    );
    for arguments in [
        vec!["recent", "--offline"],
        vec!["recent", "--offline", "--section", "Sport"],
        vec!["recent", "--offline", "--section", "Nowhere"],
        vec!["front", "--offline"],
    ] {
        let began = Instant::now();
        assert_eq!(user.run(&arguments).unwrap().code, Some(0));
        println!(
            "measured: tear {}: {:.3} s",
            arguments.join(" "),
            began.elapsed().as_secs_f64()
        );
    }
}

/// The most memory that a process held so far, KiB.
#[cfg(target_os = "linux")]
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()?.parse().ok())
        .unwrap_or_default()
}

/// On one thread, as an interface has one: a task that wants its turn every millisecond gets it while all feeds are
/// asked, read and kept.
#[test]
#[ignore = "a measure"]
fn what_else_wants_its_turn_while_all_feeds_are_asked() {
    let (papers, addresses) = papers();
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(NOW);
    let library = Library::open(folder.path(), clock.clone()).unwrap().library;
    let options = Options {
        allowed_private_hosts: papers
            .iter()
            .map(|paper| paper.host().parse().unwrap())
            .collect(),
        clock: clock.clone(),
        ..Options::default()
    };
    let capturer = Capturer::new(library.clone(), options).unwrap();
    let follower = Follower::new(library.clone(), capturer, clock.clone());
    let feeds = addresses.into_iter().map(|url| NewFeed {
        title: url.to_string(),
        url,
        site: None,
    });
    let feeds: Vec<NewFeed> = feeds.collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let alone = waits(async { tokio::time::sleep(Duration::from_secs(2)).await }).await;
        let stop = CancellationToken::new();
        let first = waits(async {
            let asked = follower.follow(feeds, &stop).await.unwrap();
            assert!(asked.iter().all(|one| one.failure.is_none()));
        })
        .await;
        clock.turn(time::Duration::HOUR);
        let again = waits(async {
            assert_eq!(follower.refresh(&stop).await.unwrap().len(), FEEDS);
        })
        .await;
        for (what, waits) in [("nothing else", alone), ("first", first), ("an hour later", again)] {
            println!(
                "measured: {what}: {:.2} s; a turn was waited for {:.1} ms in the middle, {:.1} ms of a hundred once, \
                 {:.1} ms at most",
                waits.took, waits.middle, waits.hundredth, waits.most
            );
        }
    });
    let began = Instant::now();
    let found = newest(&library, None, Some("Sport"), 20).unwrap();
    println!(
        "measured: newest of a section, {} found: {:.1} ms",
        found.len(),
        millis(began)
    );
    let began = Instant::now();
    let entries = library
        .feed_entries(OffsetDateTime::UNIX_EPOCH, 20_000)
        .unwrap();
    println!(
        "measured: reading {} stories: {:.1} ms",
        entries.len(),
        millis(began)
    );
    let began = Instant::now();
    let front = front_page(&library, datetime!(2026-11-28 23:30 UTC), 12).unwrap();
    println!(
        "measured: front page, {} sections: {:.1} ms",
        front.sections.len(),
        millis(began)
    );
}

const DONE: bool = true;

struct Waits {
    took: f64,
    middle: f64,
    hundredth: f64,
    most: f64,
}

/// How long a task waited for its turns, beyond the millisecond that it asked for, while the work was done.
async fn waits(work: impl Future<Output = ()>) -> Waits {
    let is_done = Arc::new(AtomicBool::new(!DONE));
    let behind = Arc::clone(&is_done);
    let ticking = tokio::spawn(async move {
        let mut waits = Vec::new();
        while !behind.load(Ordering::Relaxed) {
            let began = Instant::now();
            tokio::time::sleep(Duration::from_millis(1)).await;
            waits.push(millis(began) - 1.0);
        }
        waits
    });
    let began = Instant::now();
    work.await;
    let took = began.elapsed().as_secs_f64();
    is_done.store(DONE, Ordering::Relaxed);
    let mut waits = ticking.await.unwrap();
    waits.sort_by(f64::total_cmp);
    Waits {
        took,
        middle: waits[waits.len() / 2],
        hundredth: waits[waits.len() * 99 / 100],
        most: waits[waits.len() - 1],
    }
}

fn millis(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}
