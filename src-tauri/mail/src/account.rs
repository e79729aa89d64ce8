//! The reader's mail account, without its password.

use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};

use crate::MailError;

/// A mail account that can send, and whom its letters go to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Account {
    /// The name or address of the server that takes letters in.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others' eyes.
    pub security: Security,
    /// The name to log in with; empty for a server that asks for none.
    pub user: String,
    /// The address that letters come from.
    pub from: String,
    /// The address that they go to.
    pub to: String,
}

/// How a connection is kept from others' eyes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// By TLS from the first byte (RFC 8314), mostly at port 465.
    #[default]
    Tls,
    /// By TLS after a greeting (RFC 3207), mostly at port 587. A server that does not offer it is not logged in to.
    StartTls,
    /// Not at all: only to a host of the reader's own network that the reader allowed in so many words.
    Plain,
}

impl Account {
    /// The account with the blanks around its words taken away.
    #[must_use]
    pub fn trimmed(self) -> Self {
        let trimmed = |words: String| words.trim().to_owned();
        Self {
            host: trimmed(self.host),
            user: trimmed(self.user),
            from: trimmed(self.from),
            to: trimmed(self.to),
            ..self
        }
    }

    /// Whether the account can be used as it stands.
    ///
    /// # Errors
    ///
    /// [`MailError::WrongAddress`], [`MailError::NoHost`].
    pub fn check(&self) -> Result<(), MailError> {
        if self.host.is_empty() || self.port == 0 {
            return Err(MailError::NoHost);
        }
        mailbox(&self.from)?;
        mailbox(&self.to)?;
        Ok(())
    }
}

/// The mailbox of an address, with or without a name: `Name <name@host>`.
pub(crate) fn mailbox(address: &str) -> Result<Mailbox, MailError> {
    address.parse().map_err(|_| MailError::WrongAddress {
        address: address.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Account {
        Account {
            host: "mail.example".to_owned(),
            port: 465,
            security: Security::Tls,
            user: "ada".to_owned(),
            from: "Ada <ada@mail.example>".to_owned(),
            to: "ada@home.example".to_owned(),
        }
    }

    #[test]
    fn an_account_says_what_is_wrong_with_it() {
        assert!(account().check().is_ok());
        let no_host = Account {
            host: String::new(),
            ..account()
        };
        assert!(matches!(no_host.check(), Err(MailError::NoHost)));
        for wrong in [
            "",
            "ada",
            "ada@",
            "ada@home.example\r\nBcc: all@home.example",
        ] {
            let account = Account {
                to: wrong.to_owned(),
                ..account()
            };
            assert!(
                matches!(account.check(), Err(MailError::WrongAddress { .. })),
                "{wrong}"
            );
        }
    }
}
