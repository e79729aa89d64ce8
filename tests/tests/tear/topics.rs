//! `tear topics`, `tear tag`, and lists by both.

use serde_json::Value;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    programs::Tear,
};

const SAMPLE: &str = "https://sample.tearsheet.invalid/coast/eleven-posts/story.html";

/// A library with the sample, and the sample's id.
fn with_sample() -> (Tear, String) {
    let user = Tear::new().unwrap();
    let run = user.run(["save", "--json", SAMPLE]).unwrap();
    let saved: Value = serde_json::from_str(run.stdout.lines().next().unwrap()).unwrap();
    (user, saved["id"].as_str().unwrap().to_owned())
}

fn json(user: &Tear, arguments: &[&str]) -> Value {
    let run = user.run(arguments).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    run.json().unwrap()
}

fn names(topics: &Value) -> Vec<&str> {
    let topics = topics.as_array().unwrap().iter();
    topics
        .map(|topic| topic["name"].as_str().unwrap())
        .collect()
}

#[test]
fn a_tag_is_put_on_found_listed_and_taken_off() {
    let (user, id) = with_sample();
    let tagged = json(&user, &["tag", "--json", &id, "For the trip", "+#Costa"]);
    assert_eq!(tagged["tags"], serde_json::json!(["Costa", "For the trip"]));
    let own = json(&user, &["list", "--json", "--tag", "for-the-trip"]);
    assert_eq!(own[0]["id"], id.as_str());
    assert_eq!(
        json(&user, &["search", "--json", "trip"])[0]["id"],
        id.as_str()
    );
    let topics = json(&user, &["topics", "--json"]);
    assert!(names(&topics).contains(&"For the trip"), "{topics}");
    let run = user.run(["tag", &id, "-for the TRIP"]).unwrap();
    assert_eq!(run.stdout.trim(), "Costa", "{run:?}");
    assert_eq!(
        json(&user, &["list", "--json", "--tag", "trip"]),
        serde_json::json!([])
    );
    assert_eq!(user.run(["verify"]).unwrap().code, Some(0));
}

#[test]
fn what_is_no_tag_is_refused_in_one_line() {
    let (user, id) = with_sample();
    let long = "a".repeat(61);
    for words in [" # ", long.as_str()] {
        let run = user.run(["tag", &id, words]).unwrap();
        assert_eq!(
            (run.code, run.stderr.lines().count()),
            (Some(1), 1),
            "{run:?}"
        );
    }
    assert_eq!(
        json(&user, &["tag", "--json", &id])["tags"],
        serde_json::json!([])
    );
}

#[test]
fn a_topic_shows_what_the_library_and_the_feeds_have_of_it() {
    let (user, id) = with_sample();
    let shown = json(&user, &["show", &id, "--json"]);
    let topic = shown["topics"][0].as_str().unwrap().to_owned();
    let paper = Newspaper::open().unwrap();
    let feed = format!(
        "<rss version='2.0'><channel><title>Gull</title>\
         <item><title>More of it</title><link>/more</link><category>{}</category></item>\
         <item><title>Else</title><link>/else</link><category>Chess</category></item></channel></rss>",
        topic.to_uppercase()
    );
    paper.publish("/feed", Reply::of("application/rss+xml", feed));
    let user = user.allowing(paper.host());
    let run = user.run(["follow", paper.url("/feed").as_str()]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");

    let spelled = format!("#{}", topic.to_lowercase());
    let page = json(&user, &["topics", "--json", &spelled]);
    assert_eq!(page["name"], topic.as_str());
    assert_eq!(page["stories"][0]["id"], id.as_str());
    assert_eq!(page["entries"].as_array().unwrap().len(), 1, "{page}");
    assert_eq!(page["entries"][0]["title"], "More of it");
    let run = user.run(["topics", &spelled]).unwrap();
    assert!(run.stdout.contains("More of it"), "{run:?}");
    let run = user.run(["topics", "no such topic"]).unwrap();
    assert_eq!(run.code, Some(0));
    assert!(run.stdout.contains("`tear topics`"), "{run:?}");
}

#[test]
fn stories_that_are_about_the_same_are_shown_with_what_both_are_about() {
    let paper = Newspaper::open().unwrap();
    let told = [
        (
            "/ferry",
            "Ferry sails again",
            "The ferry to Gull Point sailed again on Monday, harbor master Ana Ruiz said.",
        ),
        (
            "/shops",
            "Shops wait for a boat",
            "Shopkeepers on Gull Point wrote to harbor master Ana Ruiz four times.",
        ),
        (
            "/ropes",
            "Rope makers close",
            "The last rope walk of the coast closes after ninety years of work.",
        ),
        (
            "/salt",
            "Salt on the road",
            "Lorries carry salt to the hills before the first frost of the year.",
        ),
    ];
    // What half of a library tells is telling of nothing: most of this one is about something else.
    let other = ["Chess", "Bread", "Snow", "Violins"].map(|subject| {
        let path = format!("/{}", subject.to_lowercase());
        let text = format!("{subject} had a good year, says a survey that was printed on Friday.");
        (path, format!("A year of {subject}"), text)
    });
    let told =
        told.map(|(path, headline, text)| (path.to_owned(), headline.to_owned(), text.to_owned()));
    let user = Tear::new().unwrap().allowing(paper.host());
    let mut ids = Vec::new();
    for (path, headline, text) in told.into_iter().chain(other) {
        let more = "Nobody on the quay had anything to add to it that evening. ".repeat(8);
        let page = format!(
            "<!doctype html><html lang=en><head><title>{headline}</title></head><body><article>\
             <h1>{headline}</h1><p>{text}</p><p>{more}</p></article></body></html>"
        );
        paper.publish(&path, Reply::html(page));
        let run = user
            .run(["save", "--json", "--anyway", paper.url(&path).as_str()])
            .unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
        let saved: Value = serde_json::from_str(run.stdout.lines().next().unwrap()).unwrap();
        ids.push(saved["id"].as_str().unwrap().to_owned());
    }
    let related = json(&user, &["show", &ids[0], "--related", "--json"]);
    assert_eq!(related.as_array().unwrap().len(), 1, "{related}");
    assert_eq!(related[0]["id"], ids[1].as_str());
    assert_eq!(related[0]["because"][0]["of"], "name");
    let run = user.run(["show", &ids[0], "--related"]).unwrap();
    assert!(run.stdout.contains("both about"), "{run:?}");
    let run = user.run(["show", &ids[3], "--related"]).unwrap();
    assert!(run.stdout.contains("No story"), "{run:?}");
}
