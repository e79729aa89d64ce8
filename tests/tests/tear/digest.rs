//! `tear digest`.

use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    programs::Tear,
};

/// A feed whose stories came just now: it gives no dates.
pub fn feed(title: &str, headlines: &[&str]) -> Reply {
    let items: String = headlines
        .iter()
        .map(|headline| {
            let path = headline.replace(' ', "-");
            format!("<item><title>{headline}</title><link>/{title}/{path}</link></item>")
        })
        .collect();
    Reply::of(
        "application/rss+xml",
        format!("<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"),
    )
}

/// What three papers tell: one event all three, six others one each.
const GULL: [&str; 4] = [
    "Ferry runs aground in thick fog off Varn",
    "Bakers win the right to open on Sunday",
    "Chess champion loses to a schoolgirl of nine",
    "Old lighthouse becomes a library for sailors",
];
const TERN: [&str; 3] = [
    "Ferry runs aground in thick fog off Varn island",
    "Orchard owners fear a late and bitter frost",
    "Astronomers weigh a planet of molten glass",
];
const AUK: [&str; 2] = [
    "Ferry runs aground in fog off Varn",
    "Parliament passes the new water law at dawn",
];

/// A reader who follows three papers, and the papers.
pub fn following() -> (Tear, Vec<Newspaper>) {
    let mut user = Tear::new().unwrap();
    let papers: Vec<Newspaper> = [("Gull", &GULL[..]), ("Tern", &TERN), ("Auk", &AUK)]
        .into_iter()
        .map(|(title, headlines)| {
            let paper = Newspaper::open().unwrap();
            paper.publish("/feed", feed(title, headlines));
            paper
        })
        .collect();
    for paper in &papers {
        user = user.allowing(paper.host());
    }
    for paper in &papers {
        let run = user.run(["follow", paper.url("/feed").as_str()]).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
    }
    (user, papers)
}

#[test]
fn five_stories_are_picked_each_with_its_reason_and_none_is_told_twice() {
    let (user, papers) = following();
    let asked = |paper: &Newspaper| paper.times_asked("/feed");
    let asked_before: Vec<usize> = papers.iter().map(asked).collect();
    let preview = user
        .run(["digest", "--dry-run", "--json"])
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(preview.as_array().unwrap().len(), 5, "{preview}");
    let issue = user.run(["digest", "--json"]).unwrap().json().unwrap();
    assert_eq!(issue["number"], 1);
    assert_eq!(issue["week"], serde_json::Value::Null);
    assert_eq!(issue["stories"], preview);
    let first = &issue["stories"][0];
    assert!(
        first["headline"].as_str().unwrap().starts_with("Ferry"),
        "{issue}"
    );
    assert_eq!(first["reasons"][0]["why"], "carried_by");
    assert_eq!(first["reasons"][0]["sites"], 3);
    assert_eq!(first["sites"].as_array().unwrap().len(), 3);
    // What is left makes a shorter one, and says so.
    let second = user.run(["digest"]).unwrap();
    assert_eq!(second.code, Some(0), "{second:?}");
    assert!(
        second.stdout.starts_with("Trending 5, number 2\n"),
        "{second:?}"
    );
    assert!(
        second
            .stdout
            .contains("2 stories: the week brought no more"),
        "{second:?}"
    );
    assert!(second.stdout.contains("among the newest"), "{second:?}");
    assert!(!second.stdout.contains("Ferry"), "{second:?}");
    let third = user.run(["digest"]).unwrap();
    assert_eq!(third.code, Some(1));
    assert!(third.stderr.contains("nothing to pick from"), "{third:?}");
    let list = user
        .run(["digest", "--list", "--json"])
        .unwrap()
        .json()
        .unwrap();
    let numbers: Vec<u64> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|issue| issue["number"].as_u64().unwrap())
        .collect();
    assert_eq!(numbers, [2, 1]);
    let again = user
        .run(["digest", "--issue", "1", "--json"])
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(again, issue);
    let none = user.run(["digest", "--issue", "7"]).unwrap();
    assert_eq!(none.code, Some(1));
    assert!(none.stderr.contains("no issue 7"), "{none:?}");
    // The hour is not over.
    let asked_after: Vec<usize> = papers.iter().map(asked).collect();
    assert_eq!(asked_after, asked_before);
}
