//! The numbers that the body is judged by, in one place, each with its reason.
//!
//! Volumes are letters and marks without white space, where a Chinese, Japanese or Korean character
//! weighs as three; "letters" are the same without that weight. Shares go from 0 to 1. They were set on
//! labelled pages of six corpora; where a page of another kind is read wrongly, look for its reason
//! before you move one of them.

use super::names::Names;

// What weighs, and what stands around a story.

/// A block of this volume is running text, whatever its element.
pub(super) const RUNNING_TEXT: u32 = 60;

/// A paragraph of this volume counts half.
pub(super) const SHORT_PARAGRAPH: u32 = 20;

/// Share of links from which a block is a link list and no text.
pub(super) const LINK_LIST: f32 = 0.5;

/// Text under a linked heading up to this volume is a teaser of another story.
pub(super) const TEASER_TEXT: f32 = 450.0;

/// Share of the page's running text from which an element is too much of the page to be
/// something that stands around the story.
pub(super) const DOMINANT: f32 = 0.45;

/// A named body with this share of the page's running text is the story's, whatever stands
/// around it is named.
pub(super) const BODY_SHARE: f32 = 0.25;

/// More words in a box that is named a picture's are a text beside it.
pub(super) const BOX_CAPTION: u32 = 400;

/// The longest words that are named a caption; the longest of the corpora has 500.
pub(super) const CAPTION_VOLUME: u32 = 500;

/// A longer heading says more than what a box is.
pub(super) const TITLE_VOLUME: u32 = 40;

/// Names of boxes that lead to other pages.
pub(super) const LEADING: Names = Names::NAVIGATION.with(Names::TEASER).with(Names::TAGS);

/// With less running text than this, a box without links may wait for a script to fill it.
pub(super) const UNLINKED_TEXT: f32 = 200.0;

/// Below this share of links a box does not lead to other pages.
pub(super) const UNLINKED_SHARE: f32 = 0.1;

/// With this much text above it, another headline is another story's.
pub(super) const STORY_TEXT: u32 = 500;

/// Less running text behind a wall's name is an ask.
pub(super) const WALLED_TEXT: f32 = 300.0;

/// From this share of links on, what has a wall's name is an ask.
pub(super) const WALLED_LINKS: f32 = 0.15;

/// Articles of these names are comments on this story or cards of others.
pub(super) const NO_ARTICLE: Names = Names::COMMENTS.with(Names::TEASER).with(Names::RELATED);

// Which element holds the story.

/// How much a scrap or link weighs against running text.
pub(super) const SCRAP_COST: f32 = 1.2;

/// A parent must gain this much over its best child to be chosen in its place.
pub(super) const WORTH_CLIMBING: f32 = 1.02;

/// A story that is half links and scraps keeps this share of its worth, so that it is not
/// lost to a small clean box beside it.
pub(super) const LEAST_WORTH: f32 = 0.35;

// The lead paragraph.

/// A named lead of less text is a label.
pub(super) const NAMED_LEDE: u32 = 40;

/// Where no name says so, only a sentence or two of this volume is a lead.
pub(super) const UNNAMED_LEDE: u32 = 100;

/// Less text in all is a deck: a line or two over the story.
pub(super) const LEAD_VOLUME: u32 = 125;

/// More text than this between headline and body is no lead.
pub(super) const LONGEST_LEDE: u32 = 1500;

/// A lead of more paragraphs is a part of the page of its own.
pub(super) const LEDE_PARAGRAPHS: usize = 3;

/// From this share of links a line leads elsewhere.
pub(super) const LEDE_LINKS: f32 = 0.3;

// Lines that are no sentence of the story.

/// A line up to this long can be a label ("Read more", "Advertisement").
pub(super) const LABEL_LETTERS: usize = 40;

/// An hour and who reports, above an entry of a live report.
pub(super) const TIME_LINE: usize = 60;

/// An hour and what happened then, where all of it is set in bold.
pub(super) const TIME_HEADLINE: usize = 120;

/// A text longer than this is a paragraph or a deck, no line of the head.
pub(super) const DECK_LETTERS: usize = 90;

/// A longer paragraph is part of the story whatever it asks for.
pub(super) const PLEA_LETTERS: usize = 260;

/// The longest captions that name their photographer in brackets.
pub(super) const CAPTION_LETTERS: usize = 300;

/// Share of links from which a paragraph is a link and no sentence.
pub(super) const ALL_LINK: f32 = 0.9;

/// Share of links from which a line that starts like a pointer is one.
pub(super) const SOME_LINK: f32 = 0.3;

/// A paragraph that is one link up to this long leads elsewhere.
pub(super) const LINK_LINE: usize = 160;

/// A note on the author is at most this long.
pub(super) const BIO_LETTERS: usize = 500;

/// The source at a story's end is named in a few words.
pub(super) const SOURCE_LETTERS: usize = 60;

// The story's head and foot.

/// Among this many blocks the headline and byline are looked for.
pub(super) const HEAD_BLOCKS: usize = 12;

/// Among this many blocks at the end the author and the source are looked for.
pub(super) const FOOT_BLOCKS: usize = 4;

/// A shorter start of the headline is another thing's name.
pub(super) const TELLING_HEADLINE: usize = 12;

/// A shorter line may well be said twice: a chorus, a question in a list of answers.
pub(super) const REPEATED_LETTERS: usize = 100;

// Boxes inside the story.

/// Share of links from which a box holds links and no story.
pub(super) const BOX_LINKS: f32 = 0.55;

/// In a box with this much running text, links are part of the story.
pub(super) const BOX_TEXT: f32 = 120.0;

// Pictures and their words.

/// A box of more elements and texts is no picture with its caption.
pub(super) const NEAR_MARKS: usize = 400;

/// More running text than this under one picture is no caption: the picture illustrates it.
pub(super) const CAPTION_TEXT: f32 = 600.0;

/// A box of this many pictures is a gallery of its own, no figures of the text.
pub(super) const GALLERY_PICTURES: usize = 4;

// The whole.

/// A shorter block is a label, not yet the story.
pub(super) const FIRST_LETTERS: usize = 60;

/// Less running text than this may be what is left of a page whose names mislead.
pub(super) const SCANT: f32 = 500.0;

// Tables.

/// Cells that hold more than this are columns of a page, not data.
pub(super) const CELL_TEXT: u32 = 600;

/// A page whose body is shorter may tell its story under its pictures.
pub(super) const CAPTION_STORY: usize = 250;

/// The longest picture stories of the corpora have 120 pictures.
pub(super) const MOST_CAPTIONS: usize = 300;

/// Fewer captions are captions.
pub(super) const CAPTIONS: usize = 3;

// Stories that the page does not show.

/// A shorter text in the page's data is a summary.
pub(super) const HIDDEN_STORY: usize = 280;

/// What the page's data say must be this many times what the page shows to take its place.
pub(super) const MUCH_MORE: usize = 3;

/// A page that shows this many letters of a story shows the story.
pub(super) const SHOWN_STORY: usize = 700;
