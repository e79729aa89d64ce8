//! A story as XHTML: typed blocks in, our own elements out.

use tearsheet_library::{KeptEdition, LibraryError};
use tearsheet_story::{Block, Cell, Direction, Run, Style};

use super::pictures::Pictures;
use crate::{
    Tongue,
    markup::{escaped, one_line},
};

/// Sets one edition.
pub(super) struct Setter<'e, 'p, 'l> {
    pub edition: &'e KeptEdition,
    pub tongue: Tongue,
    pub pictures: &'p mut Pictures<'l>,
}

impl Setter<'_, '_, '_> {
    /// The story: its head, why it was picked, its body, the photos that the body does not show, its rights line.
    pub(super) fn set(mut self, reason: Option<&str>) -> Result<String, LibraryError> {
        let mut page = self.head(reason);
        let story = &self.edition.story;
        let mut dateline = story.dateline.as_ref().map(|dateline| {
            format!(
                "<span class=\"dateline\">{}</span> ",
                escaped(&dateline.printed())
            )
        });
        for block in &story.body {
            if let (Block::Paragraph { runs }, Some(opening)) = (block, &dateline) {
                page += &format!("<p>{opening}{}</p>\n", set_runs(runs));
                dateline = None;
            } else {
                page += &self.block(block)?;
            }
        }
        for place in 0..story.gallery.photos.len() {
            if !shows(&story.body, place) {
                page += &self.figure(place)?;
            }
        }
        if let Some(rights) = &story.rights {
            page += &format!("<p class=\"small\">{}</p>\n", escaped(rights));
        }
        Ok(page)
    }

    fn head(&self, reason: Option<&str>) -> String {
        let story = &self.edition.story;
        let mut head = String::new();
        if let Some(kicker) = story.kicker.as_ref().or(story.section.as_ref()) {
            head += &format!("<p class=\"kicker\">{}</p>\n", escaped(&one_line(kicker)));
        }
        head += &format!("<h1>{}</h1>\n", escaped(&one_line(&story.headline)));
        if let Some(deck) = &story.deck {
            head += &format!("<p class=\"deck\">{}</p>\n", escaped(&one_line(deck)));
        }
        let byline = story
            .byline
            .clone()
            .unwrap_or_else(|| story.authors.join(", "));
        let published = story.published.map(|moment| self.tongue.date(moment.day()));
        let facts: Vec<String> = [Some(byline), published, story.site.name.clone()]
            .into_iter()
            .flatten()
            .filter(|fact| !fact.trim().is_empty())
            .collect();
        if !facts.is_empty() {
            head += &format!(
                "<p class=\"small\">{}</p>\n",
                escaped(&one_line(&facts.join(" · ")))
            );
        }
        if let Some(reason) = reason {
            head += &format!("<p class=\"reason\">{}</p>\n", escaped(&one_line(reason)));
        }
        for notice in &story.notices {
            head += &format!("<p class=\"notice\">{}</p>\n", escaped(notice));
        }
        head
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<String, LibraryError> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Result<String, LibraryError> {
        Ok(match block {
            Block::Paragraph { runs } => format!("<p>{}</p>\n", set_runs(runs)),
            Block::Heading { level, runs } => {
                let level = (*level).clamp(2, 6);
                format!("<h{level}>{}</h{level}>\n", set_runs(runs))
            }
            Block::List {
                ordered,
                start,
                items,
            } => {
                let items: Result<String, LibraryError> = items
                    .iter()
                    .map(|item| Ok(format!("<li>{}</li>\n", self.blocks(&item.blocks)?)))
                    .collect();
                let items = items?;
                match (items.is_empty(), ordered) {
                    (true, _) => String::new(),
                    (false, true) => format!("<ol start=\"{start}\">\n{items}</ol>\n"),
                    (false, false) => format!("<ul>\n{items}</ul>\n"),
                }
            }
            Block::Quote { blocks, cite, .. } => {
                let mut inside = self.blocks(blocks)?;
                if let Some(cite) = cite {
                    inside += &format!("<p class=\"small\">{}</p>\n", escaped(&one_line(cite)));
                }
                format!("<blockquote>\n{inside}</blockquote>\n")
            }
            Block::Figure { photo } => match usize::try_from(*photo) {
                Ok(place) => self.figure(place)?,
                Err(_) => String::new(),
            },
            Block::Table { caption, rows } => set_table(caption.as_deref(), rows),
            Block::Code { text } => format!("<pre>{}</pre>\n", escaped(text)),
            Block::Embed {
                provider,
                url,
                title,
            } => set_embed(
                provider,
                url.as_ref().map(url::Url::as_str),
                title.as_deref(),
            ),
            Block::Divider => "<hr/>\n".to_owned(),
        })
    }

    /// A photo with its words; its words alone where it is not kept or cannot be shown.
    fn figure(&mut self, place: usize) -> Result<String, LibraryError> {
        let Some(photo) = self.edition.story.gallery.photos.get(place) else {
            return Ok(String::new());
        };
        let kept = self
            .edition
            .photos
            .get(place)
            .and_then(|kept| kept.file.as_ref());
        let name = match kept {
            Some(file) => self.pictures.name(&file.hash)?,
            None => None,
        };
        let caption = photo.caption.as_deref().map(one_line).unwrap_or_default();
        let alt = photo.alt.as_deref().map(one_line).unwrap_or_default();
        let shown = match name {
            Some(name) => format!("<img src=\"{name}\" alt=\"{}\"/>", escaped(&alt)),
            None => format!("<p class=\"small\">{}</p>", escaped(self.tongue.no_photo())),
        };
        let credit = photo.credit.as_deref().map(one_line).unwrap_or_default();
        let words: Vec<String> = [caption, credit]
            .iter()
            .filter(|words| !words.is_empty())
            .map(|words| escaped(words))
            .collect();
        let words = if words.is_empty() {
            String::new()
        } else {
            format!("<figcaption>{}</figcaption>", words.join(" · "))
        };
        Ok(format!("<figure>{shown}{words}</figure>\n"))
    }
}

/// Whether a body shows the photo of this place, in whatever block.
fn shows(blocks: &[Block], place: usize) -> bool {
    blocks.iter().any(|block| match block {
        Block::Figure { photo } => usize::try_from(*photo) == Ok(place),
        Block::Quote { blocks, .. } => shows(blocks, place),
        Block::List { items, .. } => items.iter().any(|item| shows(&item.blocks, place)),
        _ => false,
    })
}

fn set_table(caption: Option<&str>, rows: &[Vec<Cell>]) -> String {
    let rows: String = rows
        .iter()
        .filter(|row| !row.is_empty())
        .map(|row| {
            format!(
                "<tr>{}</tr>\n",
                row.iter().map(set_cell).collect::<String>()
            )
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let caption = caption
        .map(|caption| format!("<caption>{}</caption>\n", escaped(&one_line(caption))))
        .unwrap_or_default();
    format!("<table>\n{caption}<tbody>\n{rows}</tbody>\n</table>\n")
}

fn set_cell(cell: &Cell) -> String {
    let name = if cell.heading { "th" } else { "td" };
    let span = |attribute: &str, count: u32| {
        if count > 1 {
            format!(" {attribute}=\"{count}\"")
        } else {
            String::new()
        }
    };
    format!(
        "<{name}{}{}>{}</{name}>",
        span("colspan", cell.columns),
        span("rowspan", cell.rows),
        set_runs(&cell.runs)
    )
}

fn set_embed(provider: &str, url: Option<&str>, title: Option<&str>) -> String {
    let words = match title.map(one_line).filter(|title| !title.is_empty()) {
        Some(title) => format!("{}: {title}", one_line(provider)),
        None => one_line(provider),
    };
    match url {
        Some(url) => format!(
            "<p class=\"notice\"><a href=\"{}\">{}</a></p>\n",
            escaped(url),
            escaped(&words)
        ),
        None => format!("<p class=\"notice\">{}</p>\n", escaped(&words)),
    }
}

fn set_runs(runs: &[Run]) -> String {
    runs.iter().map(set_run).collect()
}

fn set_run(run: &Run) -> String {
    let mut words = escaped(&run.text).replace('\n', "<br/>");
    for style in &run.styles {
        let (open, close) = match style {
            Style::Emphasis => ("<em>", "</em>"),
            Style::Strong => ("<strong>", "</strong>"),
            Style::Code => ("<code>", "</code>"),
            Style::Superscript => ("<sup>", "</sup>"),
            Style::Subscript => ("<sub>", "</sub>"),
            Style::SmallCaps => ("<span class=\"caps\">", "</span>"),
            Style::Struck => ("<s>", "</s>"),
            Style::Inserted => ("<ins>", "</ins>"),
            Style::Marked => ("<mark>", "</mark>"),
        };
        words = format!("{open}{words}{close}");
    }
    if let Some(language) = &run.language {
        let tag = escaped(language.as_str());
        words = format!("<span lang=\"{tag}\" xml:lang=\"{tag}\">{words}</span>");
    }
    if let Some(direction) = run.direction {
        let direction = match direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        words = format!("<span dir=\"{direction}\">{words}</span>");
    }
    match &run.link {
        Some(url) => format!("<a href=\"{}\">{words}</a>", escaped(url.as_str())),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_our_own_elements_and_a_strangers_words_are_none() {
        let run = Run {
            text: "a <b> & c\nd".to_owned(),
            styles: vec![Style::Emphasis, Style::Strong],
            link: Some("https://paper.example/?a=1&b=2".parse().unwrap()),
            ..Run::default()
        };
        assert_eq!(
            set_run(&run),
            "<a href=\"https://paper.example/?a=1&amp;b=2\"><strong><em>a &lt;b&gt; &amp; c<br/>d</em></strong></a>"
        );
    }

    #[test]
    fn a_list_or_table_without_anything_in_it_is_left_out() {
        assert_eq!(set_table(Some("Tides"), &[Vec::new()]), "");
        let cell = Cell {
            heading: true,
            columns: 2,
            rows: 1,
            runs: vec![Run::plain("High")],
        };
        assert!(set_table(None, &[vec![cell]]).contains("<tr><th colspan=\"2\">High</th></tr>"));
    }
}
