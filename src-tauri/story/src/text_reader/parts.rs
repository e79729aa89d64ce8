//! A text's lines, each in its place: head, body, foot.

use super::{Line, line::Kind, markdown, piece};
use crate::{
    Block, EditionLink, Moment, Page, Photo,
    evidence::loosely,
    fields::{
        dates::{DayOrder, moment_in},
        names::{Register, names_in},
    },
};

/// A line this long is prose, wherever it stands.
const PROSE: usize = 90;

/// The parts of a text.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) headline: Option<String>,
    pub(super) deck: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<Moment>,
    pub(super) promised: Option<u32>,
    pub(super) editions: Vec<EditionLink>,
    pub(super) notices: Vec<String>,
    pub(super) rights: Option<String>,
    pub(super) section: Option<String>,
    pub(super) topics: Vec<String>,
    pub(super) photos: Vec<Photo>,
    body: Vec<Line>,
}

/// Where in the text a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Head,
    Body,
    /// Behind the rights line or the first heading of other stories.
    Foot,
    /// Under "Related topics".
    Topics,
}

impl Parts {
    pub(super) fn of(lines: &[Line], page: &Page<'_>) -> Self {
        let mut parts = Self::default();
        let mut place = Place::Head;
        for line in lines {
            place = parts.take(line, place);
        }
        parts.name_the_author_below();
        let (body, photos) = markdown::photos_apart(std::mem::take(&mut parts.body), page.url);
        parts.body = body;
        parts.photos = photos;
        parts
    }

    /// The body's blocks.
    pub(super) fn blocks(&self) -> Vec<Block> {
        markdown::blocks_of(&self.body)
    }

    /// Puts one line where it belongs; gives the place of the next.
    fn take(&mut self, line: &Line, place: Place) -> Place {
        match &line.kind {
            Kind::PhotoCount(count) => {
                self.promised = self.promised.or(Some(*count));
                place
            }
            Kind::Edition(language) => {
                self.editions.push(EditionLink {
                    language: language.clone(),
                    url: None,
                    label: Some(line.text.clone()),
                });
                place
            }
            Kind::Button | Kind::ReadTime | Kind::Furniture
                if place != Place::Head || self.headline.is_some() =>
            {
                place
            }
            Kind::Notice => {
                self.notices.push(line.text.clone());
                place
            }
            Kind::Rights => {
                self.rights = self.rights.take().or_else(|| Some(line.text.clone()));
                if self.body.is_empty() {
                    place
                } else {
                    Place::Foot
                }
            }
            Kind::RecentHeading(section) if place != Place::Head => {
                self.section = self.section.take().or_else(|| section.clone());
                Place::Foot
            }
            Kind::TopicsHeading if place != Place::Head => Place::Topics,
            Kind::TailHeading if place == Place::Foot => Place::Foot,
            Kind::Code => {
                self.body.push(line.clone());
                Place::Body
            }
            _ => self.take_words(line, place),
        }
    }

    fn take_words(&mut self, line: &Line, place: Place) -> Place {
        match place {
            Place::Head => self.take_head(line),
            Place::Body => {
                self.body.push(line.clone());
                Place::Body
            }
            Place::Topics if line.text.len() <= 60 => {
                self.topics.push(line.text.clone());
                Place::Topics
            }
            Place::Foot | Place::Topics => Place::Foot,
        }
    }

    fn take_head(&mut self, line: &Line) -> Place {
        let Some(headline) = &self.headline else {
            let words = piece::without_marks(&line.text);
            if words.is_empty() {
                return Place::Head;
            }
            self.headline = Some(words);
            return Place::Head;
        };
        let text = piece::without_marks(&line.text);
        if loosely(headline) == loosely(&text) {
            return Place::Head;
        }
        if text.len() < PROSE && piece::is_plain(&line.text) {
            if let Some(moment) = moment_in(&text, DayOrder::MonthFirst) {
                self.published = self.published.or(Some(moment));
                self.take_byline(&text);
                return Place::Head;
            }
            if opens_as_byline(&text) && self.take_byline(&text) {
                return Place::Head;
            }
        }
        self.body.push(line.clone());
        Place::Body
    }

    /// Whether the text named somebody.
    fn take_byline(&mut self, text: &str) -> bool {
        if !self.authors.is_empty() || !opens_as_byline(text) {
            return false;
        }
        self.authors = names_in(text, Register::Printed);
        if !self.authors.is_empty() {
            self.byline = Some(text.to_owned());
        }
        !self.authors.is_empty()
    }

    /// Pages that print their author at the foot, below the topics, leave the name as the
    /// last of them.
    fn name_the_author_below(&mut self) {
        if !self.authors.is_empty() {
            return;
        }
        let is_person = |text: &String| names_in(text, Register::Printed).len() == 1;
        if self.topics.last().is_some_and(is_person)
            && let Some(name) = self.topics.pop()
        {
            self.authors = vec![name.clone()];
            self.byline = Some(name);
        }
    }
}

fn opens_as_byline(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["by ", "von ", "por ", "par ", "di ", "author: ", "autor: "]
        .iter()
        .any(|lead| lower.starts_with(lead))
}
