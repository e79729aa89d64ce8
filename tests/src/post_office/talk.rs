//! What is said between a sender and a post office: SMTP, line by line.

use std::io;

use base64::{Engine, prelude::BASE64_STANDARD};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};

use super::{Arrived, Desk, Manners, PASSWORD, USER, locked};

/// Whether others can read along.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Secrecy {
    Secret,
    Offered,
    None,
}

/// Whether the sender was greeted already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Greeting {
    Said,
    Known,
}

/// One conversation.
pub(super) struct Talk<'d, S> {
    caller: BufReader<S>,
    secrecy: Secrecy,
    desk: &'d Desk,
    user: Option<String>,
    from: String,
    to: Vec<String>,
}

impl<'d, S: AsyncRead + AsyncWrite + Unpin> Talk<'d, S> {
    pub(super) fn new(caller: S, secrecy: Secrecy, desk: &'d Desk) -> Self {
        Self {
            caller: BufReader::new(caller),
            secrecy,
            desk,
            user: None,
            from: String::new(),
            to: Vec::new(),
        }
    }

    fn manners(&self) -> Manners {
        *locked(&self.desk.manners)
    }

    /// Talks to the end; gives the line back where it is to be made secret.
    pub(super) async fn all(mut self, greeting: Greeting) -> io::Result<Option<S>> {
        if greeting == Greeting::Said {
            if self.manners() == Manners::IsBusy {
                self.say("421 post.example has its hands full").await?;
                return Ok(None);
            }
            self.say("220 post.example ESMTP").await?;
            if self.manners() == Manners::HangsUp {
                return Ok(None);
            }
        }
        while let Some(line) = self.line().await? {
            locked(&self.desk.heard).push(line.clone());
            let verb = line
                .split([' ', ':'])
                .next()
                .unwrap_or_default()
                .to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => self.introduce().await?,
                "STARTTLS" if self.secrecy == Secrecy::Offered => {
                    self.say("220 go ahead").await?;
                    return Ok(Some(self.caller.into_inner()));
                }
                "AUTH" => self.log_in(&line).await?,
                "MAIL" if self.manners() == Manners::RefusesSender => {
                    self.say("550 5.7.1 not from you").await?;
                }
                "MAIL" => {
                    self.from = bracketed(&line);
                    self.say("250 ok").await?;
                }
                "RCPT" if self.manners() == Manners::RefusesRecipient => {
                    self.say("550 5.1.1 nobody of that name lives here").await?;
                }
                "RCPT" => {
                    self.to.push(bracketed(&line));
                    self.say("250 ok").await?;
                }
                "DATA" => self.take_letter().await?,
                "QUIT" => {
                    self.say("221 bye").await?;
                    return Ok(None);
                }
                _ => self.say("502 what?").await?,
            }
        }
        Ok(None)
    }

    async fn introduce(&mut self) -> io::Result<()> {
        self.say("250-post.example").await?;
        if self.secrecy == Secrecy::Offered {
            self.say("250-STARTTLS").await?;
        }
        self.say("250-8BITMIME").await?;
        self.say("250 AUTH PLAIN LOGIN").await
    }

    /// `AUTH PLAIN`, its answer in the same line (RFC 4616).
    async fn log_in(&mut self, line: &str) -> io::Result<()> {
        let told = line.split(' ').nth(2).unwrap_or_default();
        let told = BASE64_STANDARD.decode(told).unwrap_or_default();
        let told = String::from_utf8_lossy(&told).into_owned();
        let parts: Vec<&str> = told.split('\0').collect();
        if parts == ["", USER, PASSWORD] {
            self.user = Some(USER.to_owned());
            self.say("235 welcome").await
        } else {
            // Some servers repeat what they were told.
            self.say(&format!("535 5.7.8 no: {}", told.replace('\0', " ")))
                .await
        }
    }

    async fn take_letter(&mut self) -> io::Result<()> {
        self.say("354 go on").await?;
        let mut message = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.caller.read_until(b'\n', &mut line).await? == 0 {
                return Ok(());
            }
            if line == b".\r\n" {
                break;
            }
            let line = line.strip_prefix(b".").unwrap_or(&line);
            message.extend_from_slice(line);
        }
        if self.manners() == Manners::RefusesLetter {
            return self.say("554 5.7.1 this looks like spam").await;
        }
        locked(&self.desk.arrived).push(Arrived {
            from: self.from.clone(),
            to: std::mem::take(&mut self.to),
            message,
            user: self.user.clone(),
            was_secret: self.secrecy == Secrecy::Secret,
        });
        self.say("250 taken in").await
    }

    async fn say(&mut self, words: &str) -> io::Result<()> {
        let stream = self.caller.get_mut();
        stream.write_all(format!("{words}\r\n").as_bytes()).await?;
        stream.flush().await
    }

    async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = String::new();
        let read = self.caller.read_line(&mut line).await?;
        Ok((read > 0).then(|| line.trim_end().to_owned()))
    }
}

/// The address between `<` and `>`.
fn bracketed(line: &str) -> String {
    let inside = line
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or_else(String::new, |(address, _)| address.to_owned())
}
