//! The weekly, as the view shows it.

use serde::Serialize;
use tearsheet_library::{Delivery, Issue};
use tearsheet_mail::{MailError, MailErrorCode};
use tearsheet_weekly::{Plan, Post};

/// The weekly: its issues, when they come, and how they are sent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Weekly {
    /// When issues come.
    pub plan: Plan,
    /// The issues, the newest first.
    pub issues: Vec<Issue>,
    /// Those of them that were set on their way by e-mail.
    pub deliveries: Vec<Delivery>,
    /// How issues are sent; none where the reader named no account.
    pub post: Option<Post>,
    /// Where the account's password is.
    pub password: PasswordKept,
    /// Why what was asked for last came to nothing.
    pub trouble: Option<WeeklyTrouble>,
}

/// Why what was asked of the weekly came to nothing. No failure of the window: the weekly's own words tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum WeeklyTrouble {
    /// The week brought nothing.
    NothingToPick,
    /// A letter was not sent, or the account cannot be used.
    Mail {
        /// What happened.
        code: MailErrorCode,
        /// One line for the curious.
        detail: String,
    },
}

impl From<MailError> for WeeklyTrouble {
    fn from(error: MailError) -> Self {
        Self::Mail {
            code: error.code(),
            detail: error.to_string(),
        }
    }
}

/// Where the mail account's password is. The password itself never crosses to the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PasswordKept {
    /// In the system's keyring.
    Keyring,
    /// In this run's memory: the system has no keyring.
    ThisRun,
    /// Nowhere.
    #[default]
    Missing,
}

impl Weekly {
    /// The event's name that brings these anew.
    pub const EVENT: &str = "weekly-changed";
}
