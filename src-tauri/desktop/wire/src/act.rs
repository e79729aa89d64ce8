//! What the system's menu bar asks of the window.

use serde::{Deserialize, Serialize};

/// What the system's menu bar asks of the window: the same acts that keys and the palette ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum MenuAct {
    /// Type an address.
    Address,
    /// Keep the story.
    Save,
    /// See what is being saved.
    Saves,
    /// Print the story.
    Print,
    /// Find in the story.
    Find,
    /// Search the library.
    Search,
    /// The front page of what is followed.
    Front,
    /// The wall of all photos.
    Wall,
    /// All that is marked.
    Highlights,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// Everything in its usual size.
    UsualSize,
    /// The story without rail and list.
    Alone,
    /// The next story of the list.
    Next,
    /// The one before.
    Previous,
    /// The next story to read.
    NextToRead,
    /// The one before.
    PreviousToRead,
    /// The story's photos.
    Gallery,
    /// The story's other language.
    Language,
    /// To the archive.
    Archive,
    /// The page that the story is from.
    Original,
    /// About the copy.
    Provenance,
    /// What changed.
    Revisions,
    /// How the reader wants the window.
    Settings,
    /// The sheet of keys.
    Help,
    /// Commands and stories by their words.
    Palette,
}

/// Something of the menu bar was chosen.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MenuChosen {
    /// What it asks for.
    pub act: MenuAct,
}

impl MenuChosen {
    /// The event's name.
    pub const EVENT: &str = "menu-chosen";
}
