//! Stories whose words stand only in the page's data.

use scraper::Node;

use crate::{Block, Run, model::plain_text, prescan};

use super::{known::letters, tag::Tag};

/// A data body must hold this many times the letters of the page's own text to take its place.
const MUCH_MORE: usize = 3;
/// A shorter text is a summary.
const STORY_LETTERS: usize = 280;

/// Whether the body in the page's data is the story, and what the page shows is not.
pub(crate) fn says_more(text: &str, blocks: &[Block]) -> bool {
    let said = letters(text).len();
    said >= STORY_LETTERS && said > MUCH_MORE * letters(&plain_text(blocks)).len()
}

/// The paragraphs of a body as data keep it: mark-up, or lines of plain text.
pub(crate) fn blocks_of(text: &str) -> Vec<Block> {
    let text = without_tags(text);
    text.split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .map(|line| Block::Paragraph {
            runs: vec![Run::plain(line)],
        })
        .collect()
}

/// The text without mark-up, a line for each block; entities are undone.
fn without_tags(text: &str) -> String {
    if !text.contains('<') && !text.contains('&') {
        return text.to_owned();
    }
    // Data may be escaped twice: once for the data, once for the page.
    let text = if text.contains('<') {
        text.to_owned()
    } else {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    let html = prescan::scan(&text).dom;
    let mut plain = String::new();
    for node in html.tree.root().descendants() {
        match node.value() {
            Node::Text(words) => plain.push_str(words),
            Node::Element(element) if ends_line(Tag::of(element.name())) => plain.push('\n'),
            _ => {}
        }
    }
    plain
}

fn ends_line(tag: Tag) -> bool {
    tag == Tag::Break || !tag.is_inline()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_mark_up_becomes_paragraphs() {
        let blocks = blocks_of(
            "&lt;p&gt;The pier&amp;nbsp;is closed.&lt;/p&gt;&lt;p&gt;It opens Monday.&lt;/p&gt;",
        );
        assert_eq!(plain_text(&blocks), "The pier is closed.\nIt opens Monday.");
    }
}
