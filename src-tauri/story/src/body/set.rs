//! What is set apart within a story: lists, quotations and tables.

use crate::{Block, Cell, ListItem};

use super::{
    aside, embed,
    look::Look,
    names::Names,
    scale::*,
    tag::Tag,
    writer::{Placed, Writer},
};

/// Lists and quotations deeper than this are read as their parent's own: a stored story
/// must be read back by parsers that bound nesting.
const DEEPEST_SET: usize = 8;
/// A table spans at most this many columns or rows in one cell.
const MOST_SPANNED: u32 = 1000;

impl Writer<'_, '_> {
    pub(super) fn list(&mut self, place: usize, ordered: bool, look: &Look) {
        self.end_paragraph(place);
        if aside::is_beside_the_story(self.outline, self.weights, place) {
            return;
        }
        if self.nesting >= DEEPEST_SET {
            return self.flow(place, look);
        }
        self.nesting += 1;
        let mut items = Vec::new();
        let (mut letters, mut linked) = (0, 0);
        let outside = std::mem::take(&mut self.blocks);
        let mut figures = Vec::new();
        for child in self.outline.children(place) {
            self.write_part(child, look);
            let part = std::mem::take(&mut self.blocks);
            letters += part.iter().map(|block| block.letters).sum::<usize>();
            linked += part.iter().map(|block| block.linked).sum::<usize>();
            let (pictures, words): (Vec<_>, Vec<_>) = part
                .into_iter()
                .partition(|placed| matches!(placed.block, Block::Figure { .. }));
            figures.extend(pictures);
            if !words.is_empty() {
                items.push(ListItem {
                    blocks: words.into_iter().map(|placed| placed.block).collect(),
                });
            }
        }
        self.nesting -= 1;
        self.blocks = outside;
        if !items.is_empty() {
            let start = self.outline.marks[place]
                .attr("start")
                .and_then(|start| start.trim().parse().ok())
                .unwrap_or(1);
            self.blocks.push(Placed {
                block: Block::List {
                    ordered,
                    start,
                    items,
                },
                place,
                letters,
                linked,
            });
        }
        self.blocks.extend(figures);
    }

    /// Writes one child of a list or quotation, whatever it is.
    fn write_part(&mut self, place: usize, look: &Look) {
        let mark = &self.outline.marks[place];
        if self.weights.apart[place] {
            return;
        }
        if matches!(mark.tag, Tag::Item | Tag::Block) {
            self.flow(place, look);
        } else {
            self.take(place, look);
        }
        self.end_paragraph(place);
    }

    pub(super) fn quote(&mut self, place: usize, look: &Look) {
        self.end_paragraph(place);
        let mark = &self.outline.marks[place];
        let post = embed::of_quotation(self.outline, place);
        if self.nesting >= DEEPEST_SET {
            self.flow(place, look);
            return self.end_paragraph(place);
        }
        self.nesting += 1;
        let outside = std::mem::take(&mut self.blocks);
        let is_whole_story = self.weights.good[place] > 0.6 * self.whole;
        let cite = self.cite(place);
        for child in self.outline.children(place) {
            if Some(child) != cite {
                self.take(child, look);
            }
        }
        self.end_paragraph(place);
        self.nesting -= 1;
        let part = std::mem::replace(&mut self.blocks, outside);
        if is_whole_story {
            self.blocks.extend(part);
            return;
        }
        let letters = part.iter().map(|block| block.letters).sum();
        let linked = part.iter().map(|block| block.linked).sum();
        let (figures, words): (Vec<_>, Vec<_>) = part
            .into_iter()
            .partition(|placed| matches!(placed.block, Block::Figure { .. }));
        if !words.is_empty() {
            let pull = mark.names.has(Names::PULL)
                || self
                    .outline
                    .above(place)
                    .take(2)
                    .any(|around| self.outline.marks[around].names.has(Names::PULL));
            self.blocks.push(Placed {
                block: Block::Quote {
                    blocks: words.into_iter().map(|placed| placed.block).collect(),
                    cite: cite
                        .map(|cite| self.outline.folded_text(cite))
                        .filter(|cite| !cite.is_empty()),
                    pull,
                },
                place,
                letters,
                linked,
            });
        }
        self.blocks.extend(figures);
        // The words of a post are kept with the story; the post itself is only linked.
        if let Some(post) = post {
            self.put(post, place);
        }
    }

    /// The place of a quotation's own line that says whose words they are.
    fn cite(&self, place: usize) -> Option<usize> {
        self.outline.children(place).find(|child| {
            let mark = &self.outline.marks[*child];
            let is_cite = mark
                .element()
                .is_some_and(|element| element.name() == "cite");
            is_cite || mark.tag == Tag::Footer
        })
    }

    /// A table of data; one that only lays the page out is read through.
    pub(super) fn table(&mut self, place: usize, look: &Look) {
        self.end_paragraph(place);
        if aside::is_beside_the_story(self.outline, self.weights, place) {
            return;
        }
        if !self.is_data(place) {
            self.flow(place, look);
            self.end_paragraph(place);
            return;
        }
        let mut caption = None;
        let mut rows = Vec::new();
        let (mut letters, mut linked) = (0, 0);
        let outside = std::mem::take(&mut self.blocks);
        for at in self.outline.below(place) {
            match self.outline.marks[at].tag {
                Tag::TableCaption => caption = Some(self.outline.folded_text(at)),
                Tag::Row => {
                    let cells = self.cells(at, look, &mut letters, &mut linked);
                    if cells.iter().any(|cell| !cell.runs.is_empty()) {
                        rows.push(cells);
                    }
                }
                _ => {}
            }
        }
        self.blocks = outside;
        if !rows.is_empty() {
            self.blocks.push(Placed {
                block: Block::Table {
                    caption: caption.filter(|caption| !caption.is_empty()),
                    rows,
                },
                place,
                letters,
                linked,
            });
        }
    }

    fn cells(
        &mut self,
        row: usize,
        look: &Look,
        letters: &mut usize,
        linked: &mut usize,
    ) -> Vec<Cell> {
        let mut cells = Vec::new();
        for at in self.outline.children(row) {
            let mark = &self.outline.marks[at];
            if !matches!(mark.tag, Tag::Cell | Tag::HeadCell) {
                continue;
            }
            self.flow(at, look);
            self.end_paragraph(at);
            let mut runs = Vec::new();
            for placed in std::mem::take(&mut self.blocks) {
                *letters += placed.letters;
                *linked += placed.linked;
                if let Block::Paragraph { runs: more } | Block::Heading { runs: more, .. } =
                    placed.block
                {
                    if !runs.is_empty() {
                        runs.push(crate::Run::plain("\n"));
                    }
                    runs.extend(more);
                }
            }
            let span = |name: &str| {
                mark.attr(name)
                    .and_then(|span| span.trim().parse::<u32>().ok())
                    .unwrap_or(1)
                    .clamp(1, MOST_SPANNED)
            };
            cells.push(Cell {
                heading: mark.tag == Tag::HeadCell,
                columns: span("colspan"),
                rows: span("rowspan"),
                runs,
            });
        }
        cells
    }

    /// Whether a table holds data: more than one column, short cells, no table inside.
    fn is_data(&self, place: usize) -> bool {
        let marks = &self.outline.marks;
        if marks[place].attr("role") == Some("presentation") {
            return false;
        }
        let mut rows = 0;
        let mut widest = 0;
        for at in self.outline.below(place) {
            match marks[at].tag {
                Tag::Table | Tag::Figure => return false,
                Tag::Row => {
                    rows += 1;
                    let cells = self
                        .outline
                        .children(at)
                        .filter(|cell| matches!(marks[*cell].tag, Tag::Cell | Tag::HeadCell))
                        .count();
                    widest = widest.max(cells);
                }
                Tag::Cell if marks[at].text > CELL_TEXT => return false,
                _ => {}
            }
        }
        widest > 1 && rows > 1
    }
}
