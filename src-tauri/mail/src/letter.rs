//! A letter: plain text and HTML, as one MIME message.

use lettre::{
    Message,
    message::{
        MultiPart,
        header::{Header, HeaderName, HeaderValue},
    },
};
use time::OffsetDateTime;

use crate::{Account, MailError, account::mailbox};

/// A letter to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is about, in one line.
    pub subject: String,
    /// Its words without mark-up.
    pub text: String,
    /// The same as HTML: no scripts, no pictures of other hosts.
    pub html: String,
    /// The part of its Message-ID before the `@`: the same for the same letter, so that one that is sent twice is one.
    pub id: String,
    /// The name of the row of letters that it belongs to (RFC 2919), by which mail programs can sort.
    pub list: String,
    /// When it was written.
    pub date: OffsetDateTime,
}

/// The ending of a list's name that no one registered (RFC 2919, 3).
const UNMANAGED: &str = "localhost";

impl Letter {
    /// The letter as the message that this account sends.
    ///
    /// # Errors
    ///
    /// [`MailError::WrongAddress`]; [`MailError::LetterRefused`] where no message can be made of it.
    pub(crate) fn message(&self, account: &Account) -> Result<Message, MailError> {
        let from = mailbox(&account.from)?;
        let host = from.email.domain().to_owned();
        Message::builder()
            .from(from)
            .to(mailbox(&account.to)?)
            .subject(one_line(&self.subject))
            .date(self.date.into())
            .message_id(Some(format!("<{}@{host}>", self.id)))
            .header(ListId(format!("<{}.{UNMANAGED}>", self.list)))
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(
                self.text.clone(),
                self.html.clone(),
            ))
            .map_err(|error| MailError::LetterRefused {
                host: account.host.clone(),
                detail: error.to_string(),
            })
    }
}

/// A line that ends no header.
fn one_line(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").replace(char::is_control, "")
}

/// The row of letters that a letter belongs to (RFC 2919).
#[derive(Clone)]
struct ListId(String);

/// No person wrote it, and no holiday note is wanted in answer (RFC 3834).
#[derive(Clone, Copy)]
struct AutoSubmitted;

type Parsed<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

impl Header for ListId {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Id")
    }

    fn parse(text: &str) -> Parsed<Self> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Parsed<Self> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::Security;

    #[test]
    fn a_letter_is_one_message_of_text_and_html_and_no_subject_adds_a_header() {
        let letter = Letter {
            subject: "Cinco de la semana\r\nBcc: all@other.example".to_owned(),
            text: "Año nuevo".to_owned(),
            html: "<p>Año nuevo</p>".to_owned(),
            id: "issue-7".to_owned(),
            list: "weekly.tearsheet".to_owned(),
            date: datetime!(2026-11-29 08:00 UTC),
        };
        let account = Account {
            host: "mail.example".to_owned(),
            port: 465,
            security: Security::Tls,
            user: String::new(),
            from: "Ada <ada@mail.example>".to_owned(),
            to: "ada@home.example".to_owned(),
        };
        let message = letter.message(&account).unwrap().formatted();
        let message = String::from_utf8(message).unwrap();
        assert!(message.is_ascii());
        for line in [
            "Message-ID: <issue-7@mail.example>",
            "List-Id: <weekly.tearsheet.localhost>",
            "Auto-Submitted: auto-generated",
            "Date: Sun, 29 Nov 2026 08:00:00 +0000",
            "Subject: Cinco de la semana Bcc: all@other.example",
        ] {
            assert!(
                message.contains(&format!("{line}\r\n")),
                "{line}\n{message}"
            );
        }
        assert!(!message.contains("\r\nBcc:"));
        assert!(message.contains("multipart/alternative"));
    }
}
