//! The body as data keep it: mark-up, escaped mark-up, or lines of plain text.

use std::borrow::Cow;

use crate::{Block, Run};

/// The mark-up of a body that is kept as such; none where it is plain text.
pub(super) fn as_markup(text: &str) -> Option<Cow<'_, str>> {
    if text.contains("</") || text.contains("<p") || text.contains("<br") {
        return Some(Cow::Borrowed(text));
    }
    // Data may be escaped twice: once for the data, once for the page.
    text.contains('&').then(|| {
        Cow::Owned(
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace('\n', "<br><br>"),
        )
    })
}

/// A paragraph for each line.
pub(super) fn lines_of(text: &str) -> Vec<Block> {
    text.split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .map(|line| Block::Paragraph {
            runs: vec![Run::plain(line)],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_up_that_was_escaped_is_mark_up() {
        let markup = as_markup("&lt;p&gt;The pier&amp;nbsp;is closed.&lt;/p&gt;");
        assert_eq!(markup.as_deref(), Some("<p>The pier&nbsp;is closed.</p>"));
        assert!(as_markup("The pier is closed.").is_none());
    }

    #[test]
    fn a_line_of_plain_text_is_a_paragraph() {
        assert_eq!(lines_of("The pier.\n\nIt  opens.").len(), 2);
    }
}
