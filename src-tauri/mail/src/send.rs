//! Sends a letter: one connection, step by step, so that each refusal has its name.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};
use tokio::{net::lookup_host, time::timeout};

use crate::{Account, Letter, MailError, Password, Security};

/// A server that takes longer to be reached does not answer.
const CONNECT: Duration = Duration::from_secs(15);
/// A letter of some kilobytes is sent in a second or two.
const WHOLE: Duration = Duration::from_secs(90);

/// Whether a connection that others can read is allowed to this host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unencrypted {
    /// It is not.
    Never,
    /// The reader allowed this host of their own network in so many words.
    Allowed,
}

/// Sends a letter. Nothing is tried twice here.
///
/// # Errors
///
/// What the network or the server refused.
pub async fn send(
    account: &Account,
    password: Option<&Password>,
    letter: &Letter,
    unencrypted: Unencrypted,
) -> Result<(), MailError> {
    account.check()?;
    let message = letter.message(account)?;
    if !account.user.is_empty() && password.is_none() {
        return Err(MailError::NoPassword);
    }
    let sending = async {
        let mut server = Server::reach(account, unencrypted).await?;
        server.log_in(password).await?;
        server
            .hand_over(message.envelope(), &message.formatted())
            .await
    };
    timeout(WHOLE, sending)
        .await
        .unwrap_or_else(|_| Err(timed_out(account)))
}

struct Server<'a> {
    account: &'a Account,
    connection: AsyncSmtpConnection,
}

impl<'a> Server<'a> {
    /// A connection that nobody else can read, unless the reader wants it otherwise on their own network.
    async fn reach(account: &'a Account, unencrypted: Unencrypted) -> Result<Self, MailError> {
        let addresses = resolved(account).await?;
        if account.security == Security::Plain {
            let is_own = addresses.iter().all(|address| is_private(address.ip()));
            if unencrypted == Unencrypted::Never || !is_own {
                return Err(MailError::NotSecure {
                    host: account.host.clone(),
                });
            }
        }
        let tls = || {
            TlsParameters::new_rustls(account.host.clone()).map_err(|error| tls(account, &error))
        };
        let from_the_start = match account.security {
            Security::Tls => Some(tls()?),
            Security::StartTls | Security::Plain => None,
        };
        // The default name says nothing of this device.
        let name = ClientId::default();
        let addresses: &[SocketAddr] = &addresses;
        let reaching = AsyncSmtpConnection::connect_tokio1(
            addresses,
            Some(CONNECT),
            &name,
            from_the_start,
            None,
        );
        let mut connection = reaching.await.map_err(|error| unreached(account, &error))?;
        if account.security == Security::StartTls {
            if !connection.can_starttls() {
                return Err(MailError::NotSecure {
                    host: account.host.clone(),
                });
            }
            let secured = connection.starttls(tls()?, &name).await;
            secured.map_err(|error| unreached(account, &error))?;
        }
        Ok(Self {
            account,
            connection,
        })
    }

    async fn log_in(&mut self, password: Option<&Password>) -> Result<(), MailError> {
        let Some(password) = password.filter(|_| !self.account.user.is_empty()) else {
            return Ok(());
        };
        let host = self.account.host.clone();
        let server = self.connection.server_info();
        if server.get_auth_mechanism(DEFAULT_MECHANISMS).is_none() {
            return Err(MailError::NoLogin { host });
        }
        let credentials = Credentials::new(self.account.user.clone(), password.expose().to_owned());
        match self.connection.auth(DEFAULT_MECHANISMS, &credentials).await {
            Ok(_) => Ok(()),
            // The server's words stay out of this one: some repeat what they were told.
            Err(error) if error.is_permanent() => Err(MailError::LoginRefused { host }),
            Err(error) => Err(self.broken(&error)),
        }
    }

    async fn hand_over(
        &mut self,
        envelope: &lettre::address::Envelope,
        message: &[u8],
    ) -> Result<(), MailError> {
        let host = self.account.host.clone();
        let parameters = if is_beyond_ascii(envelope) {
            if !self
                .connection
                .server_info()
                .supports_feature(Extension::SmtpUtfEight)
            {
                return Err(MailError::RecipientRefused {
                    host,
                    address: self.account.to.clone(),
                    detail: "it takes no addresses beyond ASCII".to_owned(),
                });
            }
            vec![MailParameter::SmtpUtfEight]
        } else {
            Vec::new()
        };
        let from: Option<Address> = envelope.from().cloned();
        let sender = self.connection.command(Mail::new(from, parameters)).await;
        sender.map_err(|error| {
            self.refused(&error, |host, detail| MailError::SenderRefused {
                host,
                address: self.account.from.clone(),
                detail,
            })
        })?;
        for to in envelope.to() {
            let taken = self
                .connection
                .command(Rcpt::new(to.clone(), Vec::new()))
                .await;
            taken.map_err(|error| {
                self.refused(&error, |host, detail| MailError::RecipientRefused {
                    host,
                    address: to.to_string(),
                    detail,
                })
            })?;
        }
        let refuse = |host, detail| MailError::LetterRefused { host, detail };
        let ready = self.connection.command(Data).await;
        ready.map_err(|error| self.refused(&error, refuse))?;
        let taken = self.connection.message(message).await;
        taken.map_err(|error| self.refused(&error, refuse))?;
        // The letter is the server's now, however it says goodbye.
        let _ = self.connection.quit().await;
        Ok(())
    }

    fn refused(&self, error: &Error, refuse: impl Fn(String, String) -> MailError) -> MailError {
        if error.is_permanent() {
            refuse(self.account.host.clone(), said(error))
        } else {
            self.broken(error)
        }
    }

    fn broken(&self, error: &Error) -> MailError {
        let host = self.account.host.clone();
        let detail = said(error);
        if error.is_transient() {
            MailError::Busy { host, detail }
        } else if error.is_timeout() {
            MailError::TimedOut { host }
        } else {
            MailError::BrokenOff { host, detail }
        }
    }
}

/// Whether an address of an envelope has letters that only newer servers know (RFC 6531).
fn is_beyond_ascii(envelope: &lettre::address::Envelope) -> bool {
    let mut addresses = envelope.from().into_iter().chain(envelope.to());
    addresses.any(|address| !AsRef::<str>::as_ref(address).is_ascii())
}

/// The server's addresses. A host that is written as an address names itself.
async fn resolved(account: &Account) -> Result<Vec<SocketAddr>, MailError> {
    let unknown = || MailError::UnknownHost {
        host: account.host.clone(),
    };
    let bare = account.host.trim_matches(['[', ']']);
    let looked_up = timeout(CONNECT, lookup_host((bare, account.port)));
    let addresses: Vec<SocketAddr> = match looked_up.await {
        Ok(Ok(addresses)) => addresses.collect(),
        Ok(Err(_)) => return Err(unknown()),
        Err(_) => return Err(timed_out(account)),
    };
    if addresses.is_empty() {
        return Err(unknown());
    }
    Ok(addresses)
}

/// Whether an address is of the reader's own device or network.
fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            address.is_loopback() || address.is_private() || address.is_link_local()
        }
        IpAddr::V6(address) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
    }
}

fn unreached(account: &Account, error: &Error) -> MailError {
    let host = account.host.clone();
    if error.is_tls() || is_of_certificates(error) {
        return tls(account, error);
    }
    if error.is_timeout() {
        return MailError::TimedOut { host };
    }
    if error.is_transient() {
        let detail = said(error);
        return MailError::Busy { host, detail };
    }
    match io_kind(error) {
        Some(std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::ConnectionReset) | None => {
            MailError::BrokenOff {
                host,
                detail: said(error),
            }
        }
        Some(std::io::ErrorKind::TimedOut) => MailError::TimedOut { host },
        Some(_) => MailError::NoAnswer {
            host,
            port: account.port,
            detail: said(error),
        },
    }
}

fn tls(account: &Account, error: &Error) -> MailError {
    MailError::TlsFailed {
        host: account.host.clone(),
        detail: said(error),
    }
}

fn timed_out(account: &Account) -> MailError {
    MailError::TimedOut {
        host: account.host.clone(),
    }
}

/// Whether a connection failed on TLS where the library calls it a failure of the connection: rustls speaks through
/// `io::Error`.
fn is_of_certificates(error: &Error) -> bool {
    io_kind(error) == Some(std::io::ErrorKind::InvalidData)
}

fn io_kind(error: &Error) -> Option<std::io::ErrorKind> {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if let Some(io) = cause.downcast_ref::<std::io::Error>() {
            return Some(io.kind());
        }
        source = cause.source();
    }
    None
}

/// What went wrong, in one line of bounded length: the innermost cause, else the server's words.
fn said(error: &Error) -> String {
    /// More is a page, not a reason.
    const LONGEST: usize = 200;
    let mut words = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        words = cause.to_string();
        source = cause.source();
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|char| !char.is_control())
        .take(LONGEST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_networks_are_told_from_the_world() {
        for (address, expected) in [
            ("127.0.0.1", true),
            ("::1", true),
            ("192.168.1.5", true),
            ("10.0.0.1", true),
            ("fd00::1", true),
            ("::ffff:127.0.0.1", true),
            ("93.184.216.34", false),
            ("2606:2800::1", false),
            ("0.0.0.0", false),
        ] {
            assert_eq!(is_private(address.parse().unwrap()), expected, "{address}");
        }
    }
}
