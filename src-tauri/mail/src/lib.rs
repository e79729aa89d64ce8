//! Sends a letter through the reader's own mail account.
//!
//! [`send`] speaks SMTP under TLS, with the certificates that the reader's system trusts. The account's password lies in
//! the system's keyring ([`keyring`]) and nowhere else: it is in no setting, no log, and no error's words.

mod account;
mod addresses;
mod error;
pub mod keyring;
mod letter;
mod password;
mod refusal;
mod send;

pub use account::{Account, Security};
pub use error::{MailError, MailErrorCode};
pub use letter::Letter;
pub use password::Password;
pub use send::{Unencrypted, send};
