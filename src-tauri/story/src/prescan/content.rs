//! Elements whose content is no mark-up: scripts, style sheets, drawings, titles.

use crate::limits;

use super::{
    Script,
    element::Id,
    raw_text::{after_tag, nested_end, raw_text_end},
    scanner::{InBody, Scanner},
    tag::Tag,
};

impl<'s> Scanner<'s> {
    /// Where the end tag of a raw-text element starts; none where it has none.
    fn content_end(&mut self, tag: &Tag<'_>) -> Option<usize> {
        if self.unclosed.iter().any(|name| name == tag.name()) {
            return None;
        }
        let end = raw_text_end(self.source, tag.end, tag.name());
        if end.is_none() {
            self.unclosed.push(tag.name().to_owned());
        }
        end
    }

    /// Leaves a raw-text element's content out, up to its first end tag.
    pub(super) fn pass_over(&mut self, tag: &Tag<'_>) -> usize {
        let end = self
            .content_end(tag)
            .map_or(tag.end, |close| after_tag(self.source, close));
        self.leave_out(tag.end, end)
    }

    /// Leaves a drawing out. One that never ends is only its start tag.
    pub(super) fn drawing(&mut self, tag: &Tag<'_>) -> usize {
        let end = nested_end(self.source, tag.end, "svg", self.drawings_reach);
        let looked_at = end.unwrap_or(self.source.len()) - tag.end;
        self.drawings_reach = self.drawings_reach.saturating_sub(looked_at);
        self.leave_out(tag.end, end.unwrap_or(tag.end))
    }

    /// A title's content is text, whatever stands in it.
    pub(super) fn title(&mut self, tag: &Tag<'_>) -> usize {
        let Some(close) = self.content_end(tag) else {
            return tag.end;
        };
        self.growth.start(Id::TITLE.local(), &[]);
        if close > tag.end {
            self.growth.text(tag.end..close);
        }
        self.growth.end(Id::TITLE.local());
        self.leave_out(tag.end, after_tag(self.source, close))
    }

    pub(super) fn script(&mut self, tag: &Tag<'s>) -> usize {
        let close = self.content_end(tag).unwrap_or(self.source.len());
        let end = self.leave_out(tag.end, after_tag(self.source, close));
        let attributes = tag.attributes_text(self.source);
        let text = self.source[tag.end..close].trim();
        if text.is_empty() || text.len() > limits::SCRIPT_BYTES {
            return end;
        }
        let is_data = (attributes.contains("json") && !attributes.contains("ld+json"))
            || attributes.contains("text/template");
        if is_data && self.in_body == InBody::Yes && self.nesting.afford_tag() {
            let number = self.scripts.len().to_string();
            self.take_space();
            self.growth.mark(Id::DATA_MARK.local(), "n", &number);
        }
        self.scripts.push(Script { attributes, text });
        end
    }
}
