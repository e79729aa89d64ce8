//! What stands on a front page, of entries made up here.

use tearsheet_library::{EntryId, FeedId};
use time::macros::datetime;

use super::*;

const NOW: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);

fn entry(site: &str, title: &str, sections: &[&str], hours_ago: i64) -> FeedEntry {
    let name = folded(site);
    let mut id = [0; 16];
    id.iter_mut()
        .zip(name.bytes())
        .for_each(|(to, from)| *to = from);
    FeedEntry {
        id: EntryId::new(NOW),
        feed: FeedId::from_bytes(id),
        site: site.to_owned(),
        url: format!("https://{name}.example/{}", folded(title))
            .parse()
            .unwrap(),
        title: title.to_owned(),
        summary: String::new(),
        language: None,
        sections: sections.iter().map(|name| (*name).to_owned()).collect(),
        published: Some(NOW - Duration::hours(hours_ago)),
        seen: NOW,
        photos: None,
        read_time: None,
        opened: false,
    }
}

fn shown(front: &Front) -> Vec<String> {
    let section = |section: &FrontSection| {
        let titles = |stories: &[FrontStory]| -> Vec<String> {
            stories
                .iter()
                .map(|story| format!("{} x{}", story.shown.title, story.carriers.len()))
                .collect()
        };
        format!(
            "{}: {} / {}",
            section.name,
            titles(&section.unread).join(", "),
            titles(&section.read).join(", ")
        )
    };
    front.sections.iter().map(section).collect()
}

#[test]
fn wire_copy_stands_once_with_its_carriers() {
    let mut gazette = entry(
        "Gazette",
        "Ferry runs aground in thick fog off Varn",
        &["World"],
        3,
    );
    gazette.photos = Some(4);
    let entries = [
        entry(
            "Herald",
            "Ferry runs aground in thick fog off Varn island",
            &["WORLD"],
            1,
        ),
        gazette,
        entry(
            "Herald",
            "Bakers may open on Sundays",
            &["World", "Bread"],
            2,
        ),
    ];
    let front = front(&entries, NOW, 9);
    assert_eq!(
        shown(&front),
        ["World: Ferry runs aground in thick fog off Varn x2, Bakers may open on Sundays x1 / "]
    );
    let carriers = &front.sections[0].unread[0].carriers;
    assert_eq!(carriers[0].site, "Gazette");
    assert_eq!(carriers[1].site, "Herald");
}

#[test]
fn sections_merge_over_spelling_and_a_lone_topic_is_none() {
    let entries = [
        entry("Herald", "Rates held", &["Économie"], 1),
        entry(
            "Gazette",
            "Chip plant comes to Halden",
            &["economie", "Halden"],
            2,
        ),
        entry("Gazette", "Whale freed", &["Whales"], 3),
    ];
    assert_eq!(
        shown(&front(&entries, NOW, 9)),
        [
            "economie: Rates held x1, Chip plant comes to Halden x1 / ",
            "Gazette: Whale freed x1 / "
        ]
    );
}

#[test]
fn what_was_opened_stands_apart_and_what_is_old_or_of_the_future_nowhere() {
    let mut opened = entry("Herald", "Opened", &[], 1);
    opened.opened = true;
    let entries = [
        opened,
        entry("Herald", "Two days old", &[], 49),
        entry("Herald", "Four days old", &[], 97),
        entry("Herald", "Of next week", &[], -100),
    ];
    assert_eq!(
        shown(&front(&entries, NOW, 9)),
        ["Herald: Two days old x1 / Opened x1"]
    );
}

#[test]
fn a_busy_day_leaves_yesterday_out() {
    let mut entries: Vec<FeedEntry> = (0..50)
        .map(|number| {
            entry(
                "Herald",
                &format!("w{number}a w{number}b w{number}c"),
                &[],
                1,
            )
        })
        .collect();
    entries.push(entry("Herald", "Yesterday", &[], 30));
    let front = front(&entries, NOW, 100);
    assert_eq!(front.sections[0].unread.len(), 50);
}
