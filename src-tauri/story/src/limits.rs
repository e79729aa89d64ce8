//! What a page may cost. Strangers' bytes are bounded here, before they are parsed.

/// Larger pages are adverts or attacks: the largest real story that we measured is 2.1 MB.
pub const PAGE_BYTES: usize = 8 * 1024 * 1024;

/// html5ever is quadratic in nesting depth; real pages stay under 100.
pub const DEPTH: usize = 512;

/// html5ever compares each attribute of a tag with all others; real tags stay under 60.
pub const ATTRIBUTES: usize = 256;

/// A longer tag is data in disguise; its name and first attributes are kept.
pub const TAG_BYTES: usize = 64 * 1024;

/// Tags that reach the DOM, each weighted by the formatting elements that html5ever may
/// open again for it. The largest real page that we measured needs half of it.
pub const TAG_WEIGHT: usize = 200_000;

/// Formatting elements (`b`, `font`) left open at once; html5ever opens every one of them
/// again in each new paragraph.
pub const OPEN_FORMATTING: usize = 24;

/// A JSON-LD or state script that is longer is an app's database, not a story's.
pub const SCRIPT_BYTES: usize = 4 * 1024 * 1024;
