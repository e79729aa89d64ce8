//! A story set for a terminal.

use tearsheet_library::{KeptEdition, KeptStory};
use tearsheet_story::{Block, Cell, Run, Story};

use super::{day, joined, measure, one_line, short_id, wrapped};
use crate::output::Output;

/// The story as lines of text.
pub fn lines(kept: &KeptStory, edition: &KeptEdition, output: &Output) -> Vec<String> {
    let mut page = Setter {
        lines: Vec::new(),
        output,
        story: &edition.story,
    };
    page.head();
    for notice in &edition.story.notices {
        page.soft_paragraph(notice, "  | ");
    }
    page.body();
    page.foot(kept, edition);
    page.lines
}

struct Setter<'a> {
    lines: Vec<String>,
    output: &'a Output,
    story: &'a Story,
}

impl Setter<'_> {
    fn head(&mut self) {
        let story = self.story;
        if let Some(kicker) = story.kicker.as_ref().or(story.section.as_ref()) {
            let kicker = one_line(kicker).to_uppercase();
            self.lines.push(self.output.soft(&kicker));
        }
        for line in wrapped(&one_line(&story.headline), measure()) {
            self.lines.push(self.output.bold(&line));
        }
        if let Some(deck) = &story.deck {
            self.gap();
            self.text(deck, "", "");
        }
        self.gap();
        let byline = story
            .byline
            .clone()
            .unwrap_or_else(|| story.authors.join(", "));
        let published = story
            .published
            .map(|moment| day(moment.day()))
            .unwrap_or_default();
        let photos = match story.gallery.photos.len() {
            0 => String::new(),
            1 => "1 photo".to_owned(),
            many => format!("{many} photos"),
        };
        let read_time = match story.read_time.low {
            0 => "less than a minute".to_owned(),
            low => format!("{low}-{} minutes", story.read_time.high),
        };
        self.soft_paragraph(&joined(&[byline, published, read_time, photos], " · "), "");
    }

    fn body(&mut self) {
        let dateline = self.dateline();
        let mut before = dateline;
        for block in &self.story.body {
            self.gap();
            if let Block::Paragraph { runs } = block {
                let words = std::mem::take(&mut before) + &words_of(runs);
                self.text(&words, "", "");
            } else {
                self.block(block, "");
            }
        }
    }

    fn dateline(&self) -> String {
        let Some(dateline) = &self.story.dateline else {
            return String::new();
        };
        let place = dateline.place.clone().unwrap_or_default();
        let agency = dateline
            .agency
            .as_ref()
            .map(|agency| format!("({agency})"))
            .unwrap_or_default();
        format!("{} — ", joined(&[place, agency], " "))
    }

    fn block(&mut self, block: &Block, indent: &str) {
        match block {
            Block::Paragraph { runs } => self.text(&words_of(runs), indent, indent),
            Block::Heading { runs, .. } => {
                let words = one_line(&words_of(runs));
                self.lines
                    .push(format!("{indent}{}", self.output.bold(&words)));
            }
            Block::List {
                ordered,
                start,
                items,
            } => {
                for (place, item) in items.iter().enumerate() {
                    let mark = if *ordered {
                        format!("{}. ", *start as usize + place)
                    } else {
                        "• ".to_owned()
                    };
                    self.item(&item.blocks, indent, &mark);
                }
            }
            Block::Quote { blocks, cite, .. } => {
                for block in blocks {
                    self.block(block, &format!("{indent}    "));
                }
                if let Some(cite) = cite {
                    self.text(
                        &format!("— {cite}"),
                        &format!("{indent}    "),
                        &format!("{indent}    "),
                    );
                }
            }
            Block::Figure { photo } => self.figure(*photo, indent),
            Block::Table { caption, rows } => self.table(caption.as_deref(), rows, indent),
            Block::Code { text } => {
                for line in text.lines() {
                    self.lines.push(format!("{indent}    {}", one_line(line)));
                }
            }
            Block::Embed {
                provider,
                url,
                title,
            } => {
                let url = url.as_ref().map(ToString::to_string).unwrap_or_default();
                let parts = [provider.clone(), title.clone().unwrap_or_default(), url];
                self.soft_paragraph(&format!("[{}]", joined(&parts, " · ")), indent);
            }
            Block::Divider => self.lines.push(format!("{indent}* * *")),
        }
    }

    fn item(&mut self, blocks: &[Block], indent: &str, mark: &str) {
        let hanging = format!("{indent}{}", " ".repeat(mark.chars().count()));
        for (place, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph { runs } if place == 0 => {
                    self.text(&words_of(runs), &format!("{indent}{mark}"), &hanging);
                }
                other => self.block(other, &hanging),
            }
        }
    }

    fn figure(&mut self, photo: u32, indent: &str) {
        let Some(photo) = self.story.gallery.photos.get(photo as usize) else {
            return;
        };
        let told = photo
            .caption
            .clone()
            .or_else(|| photo.alt.clone())
            .unwrap_or_default();
        let parts = [
            "Photo".to_owned(),
            told,
            photo.credit.clone().unwrap_or_default(),
        ];
        self.soft_paragraph(&format!("[{}]", joined(&parts, " · ")), indent);
    }

    fn table(&mut self, caption: Option<&str>, rows: &[Vec<Cell>], indent: &str) {
        if let Some(caption) = caption {
            self.soft_paragraph(caption, indent);
        }
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|cell| one_line(&words_of(&cell.runs)))
                    .collect()
            })
            .collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                rows.iter()
                    .filter_map(|row| row.get(column))
                    .map(|cell| cell.chars().count())
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        for row in &rows {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:width$}"))
                .collect();
            self.lines
                .push(format!("{indent}{}", cells.join("  ").trim_end()));
        }
    }

    fn foot(&mut self, kept: &KeptStory, edition: &KeptEdition) {
        if let Some(rights) = &self.story.rights {
            self.gap();
            self.soft_paragraph(rights, "");
        }
        self.gap();
        let missing = edition
            .photos
            .iter()
            .filter(|photo| photo.file.is_none())
            .count();
        let languages: Vec<&str> = kept
            .editions
            .iter()
            .map(|edition| edition.language.as_str())
            .collect();
        let facts = [
            format!("Saved {}", day(kept.saved.date())),
            kept.url
                .as_ref()
                .map(|url| format!("from {url}"))
                .unwrap_or_default(),
            format!("in {}", languages.join(", ")),
            if kept.revisions > 1 {
                format!("{} revisions", kept.revisions)
            } else {
                String::new()
            },
            if missing > 0 {
                format!("{missing} photos missing")
            } else {
                String::new()
            },
            short_id(kept.id),
        ];
        self.soft_paragraph(&joined(&facts, " · "), "");
    }

    fn text(&mut self, words: &str, first: &str, rest: &str) {
        let room = measure().saturating_sub(rest.chars().count());
        for (place, line) in wrapped(&one_line(words), room).iter().enumerate() {
            let indent = if place == 0 { first } else { rest };
            self.lines.push(format!("{indent}{line}"));
        }
    }

    fn soft_paragraph(&mut self, words: &str, indent: &str) {
        let room = measure().saturating_sub(indent.chars().count());
        for line in wrapped(&one_line(words), room) {
            self.lines
                .push(format!("{indent}{}", self.output.soft(&line)));
        }
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }
}

fn words_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
