//! What is picked of a week.

mod made;

use tearsheet_library::{Came, StoryId};

use super::*;
use made::{NOW, entry, headlines, id, kept, made_week, read, week};

#[test]
fn what_most_sites_carried_comes_first_and_each_event_once() {
    let stories = pick(&week(made_week()));
    assert_eq!(stories.len(), STORIES);
    assert!(stories[0].headline.starts_with("Ferry runs aground"));
    assert_eq!(stories[0].reasons, [Reason::CarriedBy { sites: 3 }]);
    let mut sites = stories[0].sites.clone();
    sites.sort_unstable();
    assert_eq!(sites, ["Courier", "Gazette", "Herald"]);
    assert!(stories[1].headline.starts_with("Parliament passes"));
    assert_eq!(stories[1].reasons, [Reason::CarriedBy { sites: 2 }]);
    // Those that one site carried stand by their age; the two oldest find no place.
    assert_eq!(
        headlines(&stories[2..]),
        [
            "Astronomers weigh a planet of molten glass",
            "Bakers win the right to open on Sunday",
            "Orchard owners fear a late and bitter frost",
        ]
    );
    assert_eq!(stories[4].reasons, [Reason::New]);
}

#[test]
fn the_same_week_gives_the_same_issue_in_whatever_order_it_is_known() {
    let stories = pick(&week(made_week()));
    let mut turned = made_week();
    turned.reverse();
    assert_eq!(headlines(&pick(&week(turned))), headlines(&stories));
}

#[test]
fn what_the_reader_finishes_lifts_a_story_and_is_its_reason() {
    let mut made = week(made_week());
    made.readings = vec![
        read(
            1,
            "How a moon was found by chance",
            &["science"],
            Came::Finished,
        ),
        read(2, "A comet over the harbour", &["Science"], Came::Finished),
        read(
            3,
            "The schoolgirl of nine who plays chess",
            &[],
            Came::Opened,
        ),
    ];
    let stories = pick(&made);
    let reasons = |words: &str| {
        let story = stories
            .iter()
            .find(|story| story.headline.starts_with(words));
        story.map(|story| story.reasons.clone())
    };
    assert_eq!(
        reasons("Astronomers"),
        Some(vec![Reason::About {
            topic: "Science".to_owned()
        }])
    );
    assert_eq!(
        reasons("Chess champion"),
        Some(vec![Reason::Near {
            headline: "The schoolgirl of nine who plays chess".to_owned()
        }])
    );
}

#[test]
fn a_kept_story_that_waits_is_picked_with_since_when_and_with_who_else_carried_it() {
    let mut made = week(made_week());
    made.unread = vec![
        kept(7, "Parliament passes the new water law at dawn", 1),
        kept(8, "The last tinsmith of the valley", 2),
    ];
    let stories = pick(&made);
    let law = stories
        .iter()
        .find(|story| story.headline.starts_with("Parliament"))
        .unwrap();
    assert_eq!(law.story, Some(StoryId::from_bytes(id(7))));
    assert_eq!(law.sites[0], "Kept Post");
    assert_eq!(
        law.reasons,
        [
            Reason::CarriedBy { sites: 3 },
            Reason::Unread {
                since: NOW - Duration::days(1)
            }
        ]
    );
    let tinsmith = stories
        .iter()
        .find(|story| story.headline.contains("tinsmith"))
        .unwrap();
    assert_eq!(tinsmith.photos, Some(2));
}

#[test]
fn no_two_are_about_the_same_thing() {
    let mut entries = made_week();
    entries.push(entry(
        "Courier",
        "Why the ferry off Varn sailed into the fog: five questions about radar",
        5,
    ));
    let stories = pick(&week(entries));
    let of_varn = stories
        .iter()
        .filter(|story| story.headline.contains("Varn"));
    assert_eq!(of_varn.count(), 1);
    assert_eq!(stories.len(), STORIES);
}

#[test]
fn what_was_opened_put_away_or_told_is_left_out_with_all_its_copies() {
    let mut made = week(made_week());
    made.entries[0].opened = true;
    let law = made.entries[4].url.clone();
    made.kept.insert(law, StoryId::from_bytes(id(9)));
    let told = pick(&week(vec![entry(
        "Courier",
        "Bakers win the right to open on Sunday",
        90,
    )]));
    made.told = told;
    assert_eq!(
        headlines(&pick(&made)),
        [
            "Astronomers weigh a planet of molten glass",
            "Orchard owners fear a late and bitter frost",
            "Chess champion loses to a schoolgirl of nine",
            "Old lighthouse becomes a library for sailors",
        ]
    );
}

#[test]
fn several_feeds_of_one_site_are_one_carrier() {
    let mut world = entry(
        "Herald World",
        "Ferry runs aground in thick fog off Varn",
        3,
    );
    world.url = "https://www.herald.example/world/ferry".parse().unwrap();
    let mut local = entry(
        "Herald Local",
        "Ferry runs aground in thick fog off Varn",
        2,
    );
    local.url = "https://local.herald.example/ferry".parse().unwrap();
    let stories = pick(&week(vec![world, local]));
    assert_eq!(stories.len(), 1);
    assert_eq!(stories[0].reasons, [Reason::New]);
}

#[test]
fn a_week_without_anything_has_no_stories() {
    assert_eq!(pick(&week(Vec::new())), []);
    let mut wordless = entry("Herald", "—", 1);
    wordless.title = String::new();
    assert!(pick(&week(vec![wordless])).is_empty());
}
