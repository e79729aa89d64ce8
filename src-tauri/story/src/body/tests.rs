//! What is taken for a body, on pages of a few lines.

use scraper::Html;

use super::*;

fn body_of(markup: &str) -> Vec<Block> {
    let html = Html::parse_document(markup);
    read(Outline::of(&html), None, &Clues::default()).blocks
}

const SENTENCE: &str =
    "The harbor commission voted on Tuesday to rebuild the old pier before winter. ";

#[test]
fn menus_shares_and_comments_are_no_story() {
    let story = format!("<p>{SENTENCE}{SENTENCE}</p>").repeat(4);
    let markup = format!(
        "<nav><a href=/a>World</a></nav><div class=story-body>{story}<div class=share-bar>Share this story now</div></div><div id=comments><p>{SENTENCE}</p></div>"
    );
    let text = plain_text(&body_of(&markup));
    assert_eq!(text.lines().count(), 4);
    assert!(!text.contains("Share") && !text.contains("World"));
}

#[test]
fn a_brief_of_two_sentences_is_a_story() {
    let markup = format!("<article><h1>Pier</h1><p>{SENTENCE}</p><p>{SENTENCE}</p></article>");
    assert_eq!(body_of(&markup).len(), 2);
}

#[test]
fn quotations_nested_without_end_can_be_stored_and_read_back() {
    let open = "<blockquote><ul><li>".repeat(60);
    let markup = format!("<article><p>{SENTENCE}{SENTENCE}</p>{open}<p>{SENTENCE}</p></article>");
    let stored = serde_json::to_string(&body_of(&markup)).unwrap_or_default();
    assert!(serde_json::from_str::<Vec<Block>>(&stored).is_ok_and(|blocks| !blocks.is_empty()));
}

fn body_below(headline: &str, markup: &str) -> String {
    let html = Html::parse_document(markup);
    let clues = Clues {
        headline: Some(headline),
        ..Clues::default()
    };
    plain_text(&read(Outline::of(&html), None, &clues).blocks)
}

fn story(paragraphs: usize) -> String {
    (0..paragraphs)
        .map(|number| format!("<p>{number}. {SENTENCE}{SENTENCE}</p>"))
        .collect()
}

#[test]
fn a_lead_paragraph_above_the_body_opens_it() {
    let lead = "Divers found the old pier hollow in March. ".repeat(4);
    let markup = format!(
        "<h1>The pier of Halm</h1><div class=teaser-text><p>{lead}</p></div><div class=byline>By Ada Noor</div><div class=article-body>{}</div>",
        story(4)
    );
    let text = body_below("The pier of Halm", &markup);
    assert!(text.starts_with("Divers found"));
    assert!(!text.contains("Ada Noor"));
}

#[test]
fn the_next_story_of_an_endless_page_is_another_story() {
    let markup = format!(
        "<main><article><h1>The pier of Halm</h1>{}</article><article><h1>A ferry for Orrin</h1><p>The ferry sails. {SENTENCE}{SENTENCE}</p></article></main>",
        story(6)
    );
    assert!(!body_below("The pier of Halm", &markup).contains("ferry"));
}

#[test]
fn entries_of_a_live_report_are_one_story() {
    let entries: String = (0..4)
        .map(|entry| format!("<article class=live-comment><h2><a href=#e{entry}>Hour {entry}</a></h2><p>Entry {entry}. {SENTENCE}{SENTENCE}</p></article>"))
        .collect();
    let markup = format!(
        "<main><h1>The pier of Halm, live</h1>{}{entries}</main>",
        story(5)
    );
    let text = body_below("The pier of Halm, live", &markup);
    assert!(text.contains("Entry 0") && text.contains("Entry 3"));
}

#[test]
fn a_card_that_is_one_link_around_blocks_is_no_text() {
    let cards =
        format!("<li><a href=/other><article><p>{SENTENCE}</p></article></a></li>").repeat(6);
    let markup = format!(
        "<article class=story-body>{}</article><ul class=pick>{cards}</ul>",
        story(3)
    );
    assert_eq!(plain_text(&body_of(&markup)).lines().count(), 3);
}

#[test]
fn a_story_among_link_lists_is_not_lost_to_a_small_clean_box() {
    let links = "<li><a href=/a>A report on the pier by a reader</a> (Halm)</li>".repeat(30);
    let markup = format!(
        "<div class=entry-content>{}<ul>{links}</ul></div><div><p>A note on the writer: {SENTENCE}</p></div>",
        story(3)
    );
    assert!(plain_text(&body_of(&markup)).starts_with("0. The harbor"));
}

#[test]
fn what_a_paywall_hides_is_the_story_and_what_it_asks_is_not() {
    let markup = format!(
        "<article>{}<div class=paywall>{}</div><div class=paywall><p>Read on for 1 a week</p><button>Pay</button></div></article>",
        story(8),
        story(3).replace("Tuesday", "Friday")
    );
    assert_eq!(plain_text(&body_of(&markup)).lines().count(), 11);
}

#[test]
fn a_story_goes_on_after_a_box_of_links_in_its_middle() {
    let markup = format!(
        "<article>{}<h4>You may also like</h4><ul><li><a href=/a>A ferry for Orrin</a></ul>{}</article>",
        story(5),
        "<p>The works end in May, the engineer said, and the ferry will stop at the new pier from the first day of June on, in every weather.</p><p>Until then the buses leave from the square behind the harbor office, every hour from six to midnight, as they did all winter long.</p>"
    );
    let text = plain_text(&body_of(&markup));
    assert!(text.contains("The works end") && !text.contains("You may also"));
}

#[test]
fn a_paragraph_printed_again_for_small_screens_is_read_once() {
    let markup = format!(
        "<article><div>{}</div><div class=on-phones>{}</div></article>",
        story(4),
        story(4)
    );
    assert_eq!(plain_text(&body_of(&markup)).lines().count(), 4);
}

#[test]
fn a_carousel_of_texts_is_no_gallery() {
    let entries = format!("<div class=slider-item><p>{SENTENCE}</p></div>").repeat(3);
    let markup = format!(
        "<article>{}<div class=slider>{entries}</div></article>",
        story(9)
    );
    assert!(plain_text(&body_of(&markup)).lines().count() > 9);
}

#[test]
fn a_box_that_opens_with_a_heading_for_others_is_theirs() {
    let markup = format!(
        "<main><h1>The pier of Halm</h1>{}<section><h3>You may also like</h3><p>A ferry sails. {SENTENCE}{SENTENCE}</p></section></main>",
        story(4)
    );
    assert!(!body_below("The pier of Halm", &markup).contains("ferry"));
}

#[test]
fn words_in_a_pictures_box_are_its_caption() {
    let markup = format!(
        "<article><div class=image><img src=/pier.jpg><p>The pier in March, when {SENTENCE}</p></div>{}</article>",
        story(4)
    );
    assert!(plain_text(&body_of(&markup)).starts_with("0. The harbor"));
}
