//! A mail server on the loopback: SMTP with TLS from the first byte, with STARTTLS or in the clear, with a login, and
//! with every refusal that a sender can meet.

mod talk;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
};

use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
};
use tokio_rustls::TlsAcceptor;

use crate::newspaper::tls::self_signed;
use talk::{Greeting, Secrecy, Talk};

/// How a post office is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// TLS from the first byte.
    Tls,
    /// In the clear until STARTTLS.
    StartTls,
    /// In the clear; STARTTLS is not offered.
    Plain,
}

/// What a post office does with a letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Manners {
    /// Takes it in.
    #[default]
    Takes,
    /// Knows nobody by the recipient's name.
    RefusesRecipient,
    /// Takes no letters from the sender.
    RefusesSender,
    /// Does not like what is in it.
    RefusesLetter,
    /// Asks to try later.
    IsBusy,
    /// Hangs up after its greeting.
    HangsUp,
}

/// The name and password that a post office lets in.
pub const USER: &str = "ada";
/// The same.
pub const PASSWORD: &str = "correct horse \"battery\" staple";

/// A letter as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The sender's address on the envelope.
    pub from: String,
    /// The recipients' on the envelope.
    pub to: Vec<String>,
    /// The message.
    pub message: Vec<u8>,
    /// Who had logged in.
    pub user: Option<String>,
    /// Whether nobody else could read it on its way.
    pub was_secret: bool,
}

/// A running post office; closed when dropped.
pub struct PostOffice {
    address: SocketAddr,
    desk: Arc<Desk>,
    certificate: String,
    close: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Desk {
    manners: Mutex<Manners>,
    arrived: Mutex<Vec<Arrived>>,
    heard: Mutex<Vec<String>>,
    calls: Mutex<usize>,
}

impl PostOffice {
    /// Opens a post office on a free port of 127.0.0.1, with a certificate that nobody vouches for.
    ///
    /// # Errors
    /// What the system or the certificate maker says.
    pub fn open(door: Door) -> io::Result<Self> {
        let (tls, certificate) = self_signed()?;
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let desk = Arc::new(Desk::default());
        let (close, closing) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let behind = Arc::clone(&desk);
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, door, tls, behind) => {}
                    _ = closing => {}
                }
            });
            runtime.shutdown_background();
        });
        Ok(Self {
            address,
            desk,
            certificate,
            close: Some(close),
            thread: Some(thread),
        })
    }

    /// Its port at 127.0.0.1.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.address.port()
    }

    /// `127.0.0.1:PORT`.
    #[must_use]
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// Its certificate, as PEM.
    #[must_use]
    pub fn certificate(&self) -> &str {
        &self.certificate
    }

    /// What it does with letters from now on.
    pub fn behave(&self, manners: Manners) {
        *locked(&self.desk.manners) = manners;
    }

    /// The letters that arrived, in their order.
    #[must_use]
    pub fn arrived(&self) -> Vec<Arrived> {
        locked(&self.desk.arrived).clone()
    }

    /// Every line that was said to it outside of letters.
    #[must_use]
    pub fn heard(&self) -> Vec<String> {
        locked(&self.desk.heard).clone()
    }

    /// How often it was called.
    #[must_use]
    pub fn calls(&self) -> usize {
        *locked(&self.desk.calls)
    }
}

impl Drop for PostOffice {
    fn drop(&mut self) {
        if let Some(close) = self.close.take() {
            // A thread that ended already needs no telling.
            let _ = close.send(());
        }
        if let Some(thread) = self.thread.take() {
            // What went wrong in there shows in the test.
            let _ = thread.join();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: std::net::TcpListener, door: Door, tls: TlsAcceptor, desk: Arc<Desk>) {
    let Ok(listener) = TcpListener::from_std(listener) else {
        return;
    };
    while let Ok((caller, _)) = listener.accept().await {
        *locked(&desk.calls) += 1;
        let (tls, desk) = (tls.clone(), Arc::clone(&desk));
        tokio::spawn(async move {
            // A caller who hangs up is the test's matter, not the server's.
            let _ = answer(caller, door, tls, &desk).await;
        });
    }
}

async fn answer(caller: TcpStream, door: Door, tls: TlsAcceptor, desk: &Desk) -> io::Result<()> {
    if door == Door::Tls {
        let caller = tls.accept(caller).await?;
        return Talk::new(caller, Secrecy::Secret, desk)
            .all(Greeting::Said)
            .await
            .map(drop);
    }
    let secrecy = if door == Door::StartTls {
        Secrecy::Offered
    } else {
        Secrecy::None
    };
    let talk = Talk::new(caller, secrecy, desk);
    if let Some(caller) = talk.all(Greeting::Said).await? {
        let caller = tls.accept(caller).await?;
        Talk::new(caller, Secrecy::Secret, desk)
            .all(Greeting::Known)
            .await?;
    }
    Ok(())
}
