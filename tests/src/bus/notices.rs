//! A service of notifications, as a desktop has one: it takes them in and shows them to the test.

use std::{
    collections::HashMap,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use futures::StreamExt;
use zbus::{Connection, Message, MessageStream, OwnedVariant, message::Type};

use super::Bus;
use crate::window::Failure;

const NAME: &str = "org.freedesktop.Notifications";

/// A notification as a program sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The program's name.
    pub app: String,
    /// Its first line.
    pub title: String,
    /// The rest.
    pub body: String,
}

/// The service; it ends with its bus.
pub struct Notices(Arc<Mutex<Vec<Notice>>>);

impl Notices {
    /// Takes in what programs on this bus tell their reader.
    ///
    /// # Errors
    /// Where the bus does not answer, or has such a service.
    pub fn on(bus: &Bus) -> Result<Self, Failure> {
        let told = Arc::new(Mutex::new(Vec::new()));
        let (kept, address) = (Arc::clone(&told), bus.address().to_owned());
        let (say, ready) = mpsc::channel();
        thread::spawn(move || {
            zbus::block_on(async {
                match begin(&address).await {
                    Ok(bus) => {
                        let _ = say.send(Ok(()));
                        serve(&bus, &kept).await;
                    }
                    Err(error) => {
                        let _ = say.send(Err(error));
                    }
                }
            });
        });
        ready
            .recv()
            .map_err(|_| Failure::new("the service of notifications ended"))??;
        Ok(Self(told))
    }

    /// What was told so far, oldest first.
    #[must_use]
    pub fn told(&self) -> Vec<Notice> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

async fn begin(address: &str) -> Result<Connection, Failure> {
    let bus = zbus::connection::Builder::address(address).build().await?;
    bus.request_name(NAME).await?;
    Ok(bus)
}

async fn serve(bus: &Connection, told: &Mutex<Vec<Notice>>) {
    let mut calls = MessageStream::from(bus);
    let mut number = 0_u32;
    while let Some(Ok(message)) = Pin::new(&mut calls).next().await {
        if message.message_type() != Type::MethodCall {
            continue;
        }
        let header = message.header();
        let answered = match header.member().map(|member| member.as_str()) {
            Some("GetCapabilities") => bus.reply(&header, &(vec!["body"],)).await,
            Some("GetServerInformation") => {
                bus.reply(&header, &("tests", "Tearsheet", "1", "1.2"))
                    .await
            }
            Some("Notify") => {
                number += 1;
                if let Some(notice) = read(&message) {
                    told.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(notice);
                }
                bus.reply(&header, &(number,)).await
            }
            _ => {
                bus.reply_error(&header, "org.freedesktop.DBus.Error.UnknownMethod", &("",))
                    .await
            }
        };
        if answered.is_err() {
            return;
        }
    }
}

/// The arguments of `Notify` (Desktop Notifications Specification 1.2).
type Notify = (
    String,
    u32,
    String,
    String,
    String,
    Vec<String>,
    HashMap<String, OwnedVariant>,
    i32,
);

fn read(call: &Message) -> Option<Notice> {
    let (app, _, _, title, body, ..): Notify = call.body().deserialize().ok()?;
    Some(Notice { app, title, body })
}
