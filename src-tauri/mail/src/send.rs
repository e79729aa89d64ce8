//! Sends a letter: one connection, step by step, so that each refusal has its name.

use std::{net::SocketAddr, time::Duration};

use lettre::{
    Address,
    transport::smtp::{
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};
use tokio::time::timeout;

use crate::{
    Account, Letter, MailError, Password, Security,
    addresses::{is_private, resolved},
    refusal::{broken, refused, timed_out, tls, unreached},
};

/// A server that takes longer to be reached does not answer.
pub(crate) const CONNECT: Duration = Duration::from_secs(15);
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
            Err(error) => Err(broken(self.account, &error)),
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
            refused(self.account, &error, |host, detail| {
                MailError::SenderRefused {
                    host,
                    address: self.account.from.clone(),
                    detail,
                }
            })
        })?;
        for to in envelope.to() {
            let taken = self
                .connection
                .command(Rcpt::new(to.clone(), Vec::new()))
                .await;
            taken.map_err(|error| {
                refused(self.account, &error, |host, detail| {
                    MailError::RecipientRefused {
                        host,
                        address: to.to_string(),
                        detail,
                    }
                })
            })?;
        }
        let refuse = |host, detail| MailError::LetterRefused { host, detail };
        let ready = self.connection.command(Data).await;
        ready.map_err(|error| refused(self.account, &error, refuse))?;
        let taken = self.connection.message(message).await;
        taken.map_err(|error| refused(self.account, &error, refuse))?;
        // The letter is the server's now, however it says goodbye.
        let _ = self.connection.quit().await;
        Ok(())
    }
}

/// Whether an address of an envelope has letters that only newer servers know (RFC 6531).
fn is_beyond_ascii(envelope: &lettre::address::Envelope) -> bool {
    let mut addresses = envelope.from().into_iter().chain(envelope.to());
    addresses.any(|address| !AsRef::<str>::as_ref(address).is_ascii())
}
