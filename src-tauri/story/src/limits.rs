//! What a page may cost. Strangers' bytes are bounded here, before they are parsed.

/// Larger pages are adverts or attacks: the largest real story that we measured is 2.1 MB.
pub const PAGE_BYTES: usize = 8 * 1024 * 1024;

/// html5ever is quadratic in nesting depth; real pages stay under 100.
pub const DEPTH: usize = 512;

/// html5ever compares each attribute of a tag with all others; real tags stay under 60.
pub const ATTRIBUTES: usize = 256;

/// Different names of attributes on one page. html5ever shares names in a table of a fixed
/// size, so that each new one costs more; real pages have some hundred.
pub const ATTRIBUTE_NAMES: usize = 4_000;

/// A longer tag is data in disguise; its name and first attributes are kept.
pub const TAG_BYTES: usize = 64 * 1024;

/// Tags that reach the DOM, each weighted by the formatting elements that html5ever may
/// open again for it. The largest real page that we measured needs two thirds of it.
pub const TAG_WEIGHT: usize = 150_000;

/// Formatting elements (`b`, `font`) left open at once; html5ever opens every one of them
/// again in each new paragraph.
pub const OPEN_FORMATTING: usize = 24;

/// A JSON-LD or state script that is longer is an app's database, not a story's.
pub const SCRIPT_BYTES: usize = 4 * 1024 * 1024;

/// Lines (`meta`, `link`) of a page's head that are read: real heads hold up to some hundred.
pub const HEAD_LINES: usize = 2_000;

/// A longer text in a page's data is no headline, name, caption or notice, but a body or an
/// attack; it is cut before its mark-up is undone.
pub const DATA_TEXT_BYTES: usize = 64 * 1024;

/// Pictures that are looked at where the page shows them, and again where its data name
/// them: ten times the most that a gallery's counter is believed.
pub const PICTURES: usize = 5_000;

/// Lines of a plain text that are read: more than the longest novels have.
pub const TEXT_LINES: usize = 150_000;

/// A list in a script's code that is longer is no gallery's; each of many keys may stand
/// before one.
pub const LIST_BYTES: usize = 256 * 1024;
