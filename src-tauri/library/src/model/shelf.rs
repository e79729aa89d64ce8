//! Where a story stands.

use serde::{Deserialize, Serialize};

/// Where a story stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// To be read.
    #[default]
    ToRead,
    /// Read and kept.
    Archive,
    /// Thrown away, and still there.
    Trash,
}

/// Which stories a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ShelfFilter {
    /// Every story but those in the trash.
    #[default]
    All,
    /// Those to be read.
    ToRead,
    /// Those in the archive.
    Archive,
    /// Those in the trash.
    Trash,
    /// The favourites, but for those in the trash.
    Favourites,
}

/// Whether the reader marked a story as a favourite.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Favourite {
    /// Marked.
    Yes,
    /// Not marked.
    #[default]
    No,
}

/// How many stories each list holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShelfCounts {
    /// Every story but those in the trash.
    pub all: u32,
    /// Those to be read.
    pub to_read: u32,
    /// Those in the archive.
    pub archive: u32,
    /// Those in the trash.
    pub trash: u32,
    /// The favourites, but for those in the trash.
    pub favourites: u32,
}
