//! What was odd about a page. Reading never fails; it reports.

use serde::{Deserialize, Serialize};

/// One oddity of the page, said once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "code", content = "detail", rename_all = "snake_case")]
pub enum Issue {
    /// The page held more than the limit (bytes) and was read up to it.
    PageCut(u32),
    /// Elements nested deeper than the limit were flattened.
    NestingFlattened(u32),
    /// Attributes beyond the limit on one tag were dropped.
    AttributesDropped(u32),
    /// The declared charset was unknown or wrong; the one named was used.
    CharsetGuessed(String),
    /// Some bytes were not of the page's charset.
    CharsetBroken,
    /// A block of JSON-LD or state was not JSON.
    DataBroken(String),
    /// The page promises this many photos, and another number was found.
    PhotosMissing {
        /// The number that the page states.
        promised: u32,
        /// The number that was found.
        found: u32,
    },
    /// No body was found.
    NoBody,
    /// No headline was found.
    NoHeadline,
    /// A date stood on the page that is no date.
    DateUnreadable(String),
}
