//! The weekly's issues, their way by e-mail, and what is known of a reader's reading.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, language};
use tearsheet_library::{
    Came, Clock, DeliveryFailure, DeliveryState, IssueStory, NewIssue, Position, Reason, Shelf,
};
use time::Duration;

fn story(headline: &str) -> IssueStory {
    IssueStory {
        headline: headline.to_owned(),
        summary: String::new(),
        language: Some(language("en")),
        sites: vec!["Harbor Ledger".to_owned()],
        url: Some("https://harbor.example/pier".parse().unwrap()),
        story: None,
        entry: None,
        published: None,
        read_time: None,
        photos: Some(3),
        reasons: vec![Reason::CarriedBy { sites: 3 }, Reason::New],
    }
}

fn issue(week: Option<&str>) -> NewIssue {
    NewIssue {
        week: week.map(str::to_owned),
        stories: vec![story("The pier is open"), story("A light for the north")],
    }
}

#[test]
fn an_issue_is_kept_as_it_was_made_and_a_week_has_one() {
    let desk = Desk::new();
    let first = desk
        .library
        .keep_issue(&issue(Some("2026-W48")))
        .unwrap()
        .unwrap();
    assert_eq!(
        desk.library.keep_issue(&issue(Some("2026-W48"))).unwrap(),
        None
    );
    desk.clock.turn(Duration::WEEK);
    let second = desk
        .library
        .keep_issue(&issue(Some("2026-W49")))
        .unwrap()
        .unwrap();
    let asked = desk.library.keep_issue(&issue(None)).unwrap().unwrap();
    let again = desk.library.keep_issue(&issue(None)).unwrap().unwrap();
    assert_eq!(
        [first.number, second.number, asked.number, again.number],
        [1, 2, 3, 4]
    );
    let desk = desk.reopened();
    let kept = desk.library.issue(first.id).unwrap().unwrap();
    assert_eq!(kept, first);
    assert_eq!(kept.stories, issue(None).stories);
    assert!(!kept.opened);
    desk.library.open_issue(first.id).unwrap();
    assert!(desk.library.issue(first.id).unwrap().unwrap().opened);
    let newest: Vec<u32> = desk
        .library
        .issues(2)
        .unwrap()
        .iter()
        .map(|issue| issue.number)
        .collect();
    assert_eq!(newest, [4, 3]);
    assert!(desk.library.has_issue_of("2026-W49").unwrap());
    assert!(desk.faults().is_empty());
}

#[test]
fn a_delivery_is_one_programs_at_a_time_and_waits_for_its_next_try() {
    let desk = Desk::new();
    let id = desk.library.keep_issue(&issue(None)).unwrap().unwrap().id;
    let now = |desk: &Desk| desk.clock.now();
    assert_eq!(
        desk.library.take_delivery(id).unwrap(),
        None,
        "it was not posted"
    );
    desk.library.post_issue(id).unwrap();
    assert_eq!(desk.library.issues_to_send(now(&desk)).unwrap(), [id]);
    assert_eq!(desk.library.take_delivery(id).unwrap(), Some(1));
    assert_eq!(
        desk.library.take_delivery(id).unwrap(),
        None,
        "another has it"
    );
    let busy = DeliveryFailure {
        code: "mail_busy".to_owned(),
        detail: "try later".to_owned(),
    };
    let later = now(&desk) + Duration::HOUR;
    desk.library.issue_not_sent(id, &busy, Some(later)).unwrap();
    assert_eq!(desk.library.issues_to_send(now(&desk)).unwrap(), []);
    desk.clock.turn(Duration::HOUR);
    assert_eq!(desk.library.take_delivery(id).unwrap(), Some(2));
    desk.library.issue_not_sent(id, &busy, None).unwrap();
    let delivery = desk.library.deliveries(9).unwrap().remove(0);
    assert_eq!(
        (delivery.state, delivery.tries, delivery.due),
        (DeliveryState::Failed, 2, None)
    );
    assert_eq!(delivery.failure, Some(busy));
    desk.clock.turn(Duration::DAY);
    assert_eq!(desk.library.issues_to_send(now(&desk)).unwrap(), []);
    // The reader says so: it begins anew, and once it is sent it stays so.
    desk.library.post_issue(id).unwrap();
    assert_eq!(desk.library.take_delivery(id).unwrap(), Some(1));
    desk.library.issue_sent(id).unwrap();
    desk.library.post_issue(id).unwrap();
    let delivery = desk.library.deliveries(9).unwrap().remove(0);
    assert_eq!((delivery.state, delivery.tries), (DeliveryState::Sent, 1));
    assert_eq!(delivery.failure, None);
}

#[test]
fn what_was_opened_and_finished_is_known_and_what_waits_is_told_from_it() {
    let desk = Desk::new();
    let ids: Vec<_> = (1..=5)
        .map(|number| {
            desk.clock.turn(Duration::MINUTE);
            desk.library.keep(desk::simple(number)).unwrap().id
        })
        .collect();
    let stop = |place: usize, block| {
        desk.clock.turn(Duration::MINUTE);
        let at = Position {
            block,
            fraction: 0.5,
            ..Position::default()
        };
        desk.library
            .remember_position(ids[place], &language("en"), at)
            .unwrap();
    };
    stop(0, 0);
    stop(1, 900);
    desk.library.shelve(ids[2], Shelf::Archive).unwrap();
    desk.library.shelve(ids[3], Shelf::Trash).unwrap();
    let mut readings: Vec<_> = desk
        .library
        .readings(10)
        .unwrap()
        .iter()
        .map(|reading| (reading.story, reading.came))
        .collect();
    readings.sort_unstable();
    assert_eq!(
        readings,
        [
            (ids[0], Came::Opened),
            (ids[1], Came::Finished),
            (ids[2], Came::Finished)
        ]
    );
    let unread: Vec<_> = desk
        .library
        .unread(10)
        .unwrap()
        .iter()
        .map(|story| story.card.id)
        .collect();
    assert_eq!(unread, [ids[4]]);
    let card = desk.library.unread(1).unwrap().remove(0).card;
    let url = card.url.unwrap();
    let kept = desk.library.kept_among([&url]).unwrap();
    assert_eq!(kept.get(&url), Some(&ids[4]));
}
