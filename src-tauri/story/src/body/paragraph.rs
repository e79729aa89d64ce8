//! The paragraph that is being gathered, and how it ends.

use crate::{Block, Run};

use super::{
    look::Look,
    scale::TIME_LINE,
    writer::{Placed, Writer},
};

impl Writer<'_, '_> {
    /// Ends the paragraph that is being gathered, if there is one.
    pub(super) fn end_paragraph(&mut self, place: usize) {
        let opened_by = self.opened_by.take();
        if let Some((runs, letters, linked)) = self.take_runs() {
            // A line of an hour and a name is known by its time.
            let time = opened_by.filter(|_| letters <= TIME_LINE);
            self.blocks.push(Placed {
                block: Block::Paragraph { runs },
                place: time.unwrap_or(place),
                letters,
                linked,
            });
        }
        for picture in std::mem::take(&mut self.waiting) {
            self.put_picture(picture);
        }
    }

    pub(super) fn take_runs(&mut self) -> Option<(Vec<Run>, usize, usize)> {
        let (letters, linked) = (self.runs.letters, self.runs.linked);
        let runs = self.runs.finish();
        // A paragraph of a no-break space is one of nothing.
        (letters > 0 && !runs.is_empty()).then_some((runs, letters, linked))
    }

    pub(super) fn heading(&mut self, place: usize, level: u8, look: &Look) {
        self.end_paragraph(place);
        self.flow(place, look);
        self.opened_by = None;
        if let Some((runs, letters, linked)) = self.take_runs() {
            self.blocks.push(Placed {
                block: Block::Heading {
                    level: level.max(2),
                    runs,
                },
                place,
                letters,
                linked,
            });
        }
        self.end_paragraph(place);
    }

    pub(super) fn break_line(&mut self, place: usize) {
        if self.runs.ends_line() {
            self.end_paragraph(place);
        } else {
            self.runs.break_line();
        }
    }

    /// A time, which the page sets apart from the words beside it: "21:00" in front of a name.
    pub(super) fn time(&mut self, place: usize, look: &Look) {
        if self.runs.is_empty() {
            self.opened_by = Some(place);
        }
        self.runs.part();
        self.flow(place, &self.look_in(place, look));
        self.runs.part();
    }
}
