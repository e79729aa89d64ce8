//! What a reader would call the story: two captures with the same fingerprint say the same.

use blake3::Hasher;
use tearsheet_story::{Photo, Story};

/// BLAKE3 of headline, deck, byline, notices, body and captions. What a site changes around a
/// story (related stories, the year of its rights line, addresses of links) does not count, nor
/// does white space.
pub(crate) fn fingerprint(story: &Story) -> [u8; 32] {
    let mut content = Content::default();
    content.part("headline", [story.headline.as_str()]);
    content.part("kicker", story.kicker.as_deref());
    content.part("deck", story.deck.as_deref());
    content.part("byline", story.byline.as_deref());
    content.part("authors", story.authors.iter().map(String::as_str));
    content.part("notices", story.notices.iter().map(String::as_str));
    content.part("body", [story.text().as_str()]);
    content.part("captions", story.gallery.photos.iter().filter_map(caption));
    content.part("credits", story.gallery.photos.iter().filter_map(credit));
    *content.0.finalize().as_bytes()
}

fn caption(photo: &Photo) -> Option<&str> {
    photo.caption.as_deref()
}

fn credit(photo: &Photo) -> Option<&str> {
    photo.credit.as_deref()
}

#[derive(Default)]
struct Content(Hasher);

impl Content {
    /// Words are parted by one space, lines by a line feed, parts by NUL: no text holds one.
    fn part<'a>(&mut self, name: &str, lines: impl IntoIterator<Item = &'a str>) {
        self.0.update(name.as_bytes());
        for line in lines {
            self.0.update(b"\n");
            for word in line.split_whitespace() {
                self.0.update(word.as_bytes());
                self.0.update(b" ");
            }
        }
        self.0.update(b"\0");
    }
}

#[cfg(test)]
mod tests {
    use tearsheet_story::{Block, Run, StoryLink};
    use url::Url;

    use super::*;

    fn story(headline: &str, paragraph: &str) -> Story {
        Story {
            headline: headline.to_owned(),
            body: vec![Block::Paragraph {
                runs: vec![Run::plain(paragraph)],
            }],
            ..Story::default()
        }
    }

    #[test]
    fn white_space_and_what_stands_around_a_story_do_not_count() {
        let plain = story("Pier reopens", "The pier opened on Monday.");
        let mut busy = story("Pier  reopens ", "The pier\nopened on Monday.");
        busy.rights = Some("© 2026 Harbor Ledger".to_owned());
        busy.related.push(StoryLink {
            title: "Ferry fares rise".to_owned(),
            url: Url::parse("https://harbor.example/ferry").unwrap(),
        });
        assert_eq!(fingerprint(&plain), fingerprint(&busy));
    }

    #[test]
    fn a_word_more_or_in_another_part_counts() {
        let plain = fingerprint(&story("Pier reopens", "The pier opened on Monday."));
        for other in [
            story("Pier reopens", "The old pier opened on Monday."),
            story("Pier reopens The", "pier opened on Monday."),
            story("Pier", "reopens The pier opened on Monday."),
        ] {
            assert_ne!(fingerprint(&other), plain, "{}", other.headline);
        }
    }
}
