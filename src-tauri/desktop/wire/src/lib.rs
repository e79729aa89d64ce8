//! What crosses between the window's two halves: commands, answers, events and errors.
//!
//! The types of stories, cards, receipts and progress are the rooms' own; here stand those that
//! only the window has. With the feature `typescript` all of them are written as TypeScript
//! (`cargo run -p tearsheet-wire --features typescript`), so that neither half is typed by hand.

mod act;
mod command;
mod error;
mod event;
mod extent;
mod magnify;
mod photos;
mod saves;
mod settings;
mod start;
#[cfg(feature = "typescript")]
pub mod typescript;
mod view;
mod weekly;

pub use act::{MenuAct, MenuChosen};
pub use command::COMMANDS;
pub use error::{ErrorCode, WindowErrorCode, WireError};
pub use event::{OpenAsked, PhotoReady};
pub use extent::Extent;
pub use magnify::Magnify;
pub use photos::{NamedPhoto, SavedPhotos};
pub use saves::Saves;
pub use settings::{LanguageChoice, Settings, Theme, UiLanguage};
pub use start::{Recovered, Session, Start};
pub use view::{
    DraftId, EditionState, EditionView, Handle, PhotoState, PhotoView, Saved, StoryView,
};
pub use weekly::{PasswordKept, Weekly, WeeklyTrouble};
