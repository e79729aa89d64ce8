//! `tear front`.

use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    programs::Tear,
};

/// A feed whose stories came just now: it gives no dates.
fn feed(title: &str, stories: &[(&str, &str)]) -> Reply {
    let items: String = stories
        .iter()
        .map(|(headline, section)| {
            let path = headline.replace(' ', "-");
            format!(
                "<item><title>{headline}</title><link>/{title}/{path}</link>\
                 <category>{section}</category></item>"
            )
        })
        .collect();
    Reply::of(
        "application/rss+xml",
        format!("<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"),
    )
}

#[test]
fn the_front_page_has_each_event_once_with_its_carriers() {
    let paper = Newspaper::open().unwrap();
    paper.publish(
        "/gull/feed",
        feed(
            "Gull",
            &[
                ("Ferry runs aground in thick fog off Varn", "World"),
                ("Bakers may open on Sundays", "world"),
            ],
        ),
    );
    paper.publish(
        "/tern/feed",
        feed(
            "Tern",
            &[("Ferry runs aground in thick fog off Varn island", "WORLD")],
        ),
    );
    let user = Tear::new().unwrap().allowing(paper.host());
    let empty = user.run(["front"]).unwrap();
    assert!(empty.stdout.contains("`tear follow ADDRESS`"), "{empty:?}");
    for path in ["/gull/feed", "/tern/feed"] {
        let run = user.run(["follow", paper.url(path).as_str()]).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
    }
    let run = user.run(["front", "--offline", "--json"]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    let page = run.json().unwrap();
    let sections = page["sections"].as_array().unwrap();
    assert_eq!(sections.len(), 1, "{page}");
    let unread = sections[0]["unread"].as_array().unwrap();
    let carriers: Vec<usize> = unread
        .iter()
        .map(|story| story["carriers"].as_array().unwrap().len())
        .collect();
    assert_eq!(carriers, [2, 1], "{page}");
    let asked = paper.times_asked("/gull/feed");
    let run = user.run(["front", "--limit", "1"]).unwrap();
    assert!(
        run.stdout.starts_with("WORLD\n  Ferry runs aground"),
        "{run:?}"
    );
    assert!(!run.stdout.contains("Bakers"), "{run:?}");
    let both = ["Gull, Tern", "Tern, Gull"];
    assert!(
        both.iter().any(|sites| run.stdout.contains(sites)),
        "{run:?}"
    );
    // The hour is not over.
    assert_eq!(paper.times_asked("/gull/feed"), asked);
}
