//! Why a letter was not sent, named for what happened to the reader.

use serde::{Deserialize, Serialize};

/// Why a letter was not sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The account names no server.
    #[error("the mail account names no server, or no port")]
    NoHost,
    /// An address that is none.
    #[error("\"{address}\" is no e-mail address")]
    WrongAddress {
        /// As given.
        address: String,
    },
    /// There is no server of this name.
    #[error("there is no server called {host}; check its name, and that this device is online")]
    UnknownHost {
        /// The server.
        host: String,
    },
    /// Nobody answers at the server's port.
    #[error("{host} does not answer at port {port}: {detail}")]
    NoAnswer {
        /// The server.
        host: String,
        /// The port.
        port: u16,
        /// What the system said.
        detail: String,
    },
    /// The server took too long.
    #[error("{host} took too long to answer")]
    TimedOut {
        /// The server.
        host: String,
    },
    /// No trusted connection came about.
    #[error("no secure connection to {host}: {detail}; nothing was sent, the password neither")]
    TlsFailed {
        /// The server.
        host: String,
        /// What is wrong with it.
        detail: String,
    },
    /// The server offers no secure connection, or none was asked for.
    #[error("{host} would be spoken to in the clear; nothing was sent, the password neither")]
    NotSecure {
        /// The server.
        host: String,
    },
    /// The server does not take name and password.
    #[error("{host} refuses the name or the password")]
    LoginRefused {
        /// The server.
        host: String,
    },
    /// The server lets nobody log in in a way that is known here.
    #[error("{host} takes no name and password (AUTH PLAIN or LOGIN)")]
    NoLogin {
        /// The server.
        host: String,
    },
    /// The server does not take the sender's address.
    #[error("{host} refuses letters from {address}: {detail}")]
    SenderRefused {
        /// The server.
        host: String,
        /// The address.
        address: String,
        /// The server's words.
        detail: String,
    },
    /// The server does not take the recipient's address.
    #[error("{host} refuses letters to {address}: {detail}")]
    RecipientRefused {
        /// The server.
        host: String,
        /// The address.
        address: String,
        /// The server's words.
        detail: String,
    },
    /// The server does not take the letter.
    #[error("{host} refuses the letter: {detail}")]
    LetterRefused {
        /// The server.
        host: String,
        /// The server's words.
        detail: String,
    },
    /// The server asks to try later.
    #[error("{host} asks to try later: {detail}")]
    Busy {
        /// The server.
        host: String,
        /// The server's words.
        detail: String,
    },
    /// The server broke off, or speaks no SMTP.
    #[error("{host} broke off, or is no mail server: {detail}")]
    BrokenOff {
        /// The server.
        host: String,
        /// What was wrong.
        detail: String,
    },
    /// The account's password is not known.
    #[error("the mail account's password is not known")]
    NoPassword,
    /// The system has no keyring, or keeps it shut.
    #[error("the system's keyring cannot be used: {detail}")]
    NoKeyring {
        /// What is missing.
        detail: String,
    },
}

/// The kind of a [`MailError`], for the window's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MailErrorCode {
    /// [`MailError::NoHost`].
    MailNoHost,
    /// [`MailError::WrongAddress`].
    MailWrongAddress,
    /// [`MailError::UnknownHost`].
    MailUnknownHost,
    /// [`MailError::NoAnswer`].
    MailNoAnswer,
    /// [`MailError::TimedOut`].
    MailTimedOut,
    /// [`MailError::TlsFailed`].
    MailTlsFailed,
    /// [`MailError::NotSecure`].
    MailNotSecure,
    /// [`MailError::LoginRefused`].
    MailLoginRefused,
    /// [`MailError::NoLogin`].
    MailNoLogin,
    /// [`MailError::SenderRefused`].
    MailSenderRefused,
    /// [`MailError::RecipientRefused`].
    MailRecipientRefused,
    /// [`MailError::LetterRefused`].
    MailLetterRefused,
    /// [`MailError::Busy`].
    MailBusy,
    /// [`MailError::BrokenOff`].
    MailBrokenOff,
    /// [`MailError::NoPassword`].
    MailNoPassword,
    /// [`MailError::NoKeyring`].
    MailNoKeyring,
}

impl MailError {
    /// The kind of this error.
    #[must_use]
    pub const fn code(&self) -> MailErrorCode {
        match self {
            Self::NoHost => MailErrorCode::MailNoHost,
            Self::WrongAddress { .. } => MailErrorCode::MailWrongAddress,
            Self::UnknownHost { .. } => MailErrorCode::MailUnknownHost,
            Self::NoAnswer { .. } => MailErrorCode::MailNoAnswer,
            Self::TimedOut { .. } => MailErrorCode::MailTimedOut,
            Self::TlsFailed { .. } => MailErrorCode::MailTlsFailed,
            Self::NotSecure { .. } => MailErrorCode::MailNotSecure,
            Self::LoginRefused { .. } => MailErrorCode::MailLoginRefused,
            Self::NoLogin { .. } => MailErrorCode::MailNoLogin,
            Self::SenderRefused { .. } => MailErrorCode::MailSenderRefused,
            Self::RecipientRefused { .. } => MailErrorCode::MailRecipientRefused,
            Self::LetterRefused { .. } => MailErrorCode::MailLetterRefused,
            Self::Busy { .. } => MailErrorCode::MailBusy,
            Self::BrokenOff { .. } => MailErrorCode::MailBrokenOff,
            Self::NoPassword => MailErrorCode::MailNoPassword,
            Self::NoKeyring { .. } => MailErrorCode::MailNoKeyring,
        }
    }

    /// Whether the same letter may find its way later without the reader's doing anything.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::UnknownHost { .. }
                | Self::NoAnswer { .. }
                | Self::TimedOut { .. }
                | Self::Busy { .. }
                | Self::BrokenOff { .. }
        )
    }
}
