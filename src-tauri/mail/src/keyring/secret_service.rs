//! The freedesktop.org Secret Service, spoken over D-Bus: GNOME Keyring, KWallet and KeePassXC keep passwords by it.
//!
//! Secrets cross the session bus as they are ("plain", Secret Service API 0.2, "Transfer of Secrets"): whoever can listen on
//! a reader's own session bus can ask the service itself.

use std::{collections::HashMap, future::poll_fn, pin::pin, task::Poll};

use serde::{Serialize, de::DeserializeOwned};
use zbus::{
    Connection, DynamicType, ObjectPath, OwnedObjectPath, OwnedVariant, Proxy, Type, Variant,
    export::futures_core::Stream,
};

use crate::{MailError, Password};

const BUS: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const OF_SERVICE: &str = "org.freedesktop.Secret.Service";
const OF_COLLECTION: &str = "org.freedesktop.Secret.Collection";
const OF_ITEM: &str = "org.freedesktop.Secret.Item";
const OF_PROMPT: &str = "org.freedesktop.Secret.Prompt";
const LABEL: &str = "org.freedesktop.Secret.Item.Label";
const ATTRIBUTES: &str = "org.freedesktop.Secret.Item.Attributes";
/// The path that stands for none.
const NONE: &str = "/";

/// A secret as it crosses the bus: session, parameters, value, kind of its content.
type Secret = (OwnedObjectPath, Vec<u8>, Vec<u8>, String);

pub(super) async fn password(service: &str, name: &str) -> Result<Option<Password>, MailError> {
    let session = Session::open().await?;
    let Some(item) = session.item(service, name).await? else {
        return Ok(None);
    };
    let ((_, _, value, _),): (Secret,) = session
        .ask(&item, OF_ITEM, "GetSecret", &(&session.path,))
        .await?;
    let words = String::from_utf8(value).map_err(|_| unusable("what it holds is no text"))?;
    Ok(Password::new(words))
}

pub(super) async fn keep(service: &str, name: &str, password: &Password) -> Result<(), MailError> {
    /// An entry with the same attributes gives way.
    const REPLACE: bool = true;
    let session = Session::open().await?;
    let collection = session.collection().await?;
    session.unlock(&collection).await?;
    let label = format!("{service}: {name}");
    let properties: HashMap<&str, Variant<'_>> = HashMap::from([
        (LABEL, Variant::new(label.as_str())),
        (ATTRIBUTES, Variant::new(attributes(service, name))),
    ]);
    let secret: Secret = (
        session.path.clone(),
        Vec::new(),
        password.expose().as_bytes().to_vec(),
        "text/plain; charset=utf8".to_owned(),
    );
    let (item, prompt): (OwnedObjectPath, OwnedObjectPath) = session
        .ask(
            &collection,
            OF_COLLECTION,
            "CreateItem",
            &(properties, secret, REPLACE),
        )
        .await?;
    if item.as_str() == NONE {
        session.wait_for(&prompt).await?;
    }
    Ok(())
}

pub(super) async fn forget(service: &str, name: &str) -> Result<(), MailError> {
    let session = Session::open().await?;
    let Some(item) = session.item(service, name).await? else {
        return Ok(());
    };
    let (prompt,): (OwnedObjectPath,) = session.ask(&item, OF_ITEM, "Delete", &()).await?;
    session.wait_for(&prompt).await
}

/// What an entry is found by.
fn attributes<'a>(service: &'a str, name: &'a str) -> HashMap<&'a str, &'a str> {
    HashMap::from([("service", service), ("username", name)])
}

/// An open session with the service.
struct Session {
    bus: Connection,
    path: OwnedObjectPath,
}

impl Session {
    async fn open() -> Result<Self, MailError> {
        let bus = Connection::session().await.map_err(unusable)?;
        let answer = bus
            .call_method(
                Some(BUS),
                PATH,
                Some(OF_SERVICE),
                "OpenSession",
                &("plain", Variant::new("")),
            )
            .await
            .map_err(unusable)?;
        let (_, path): (OwnedVariant, OwnedObjectPath) =
            answer.body().deserialize().map_err(unusable)?;
        Ok(Self { bus, path })
    }

    async fn ask<T: DeserializeOwned + Type>(
        &self,
        path: &str,
        interface: &str,
        method: &str,
        arguments: &(impl Serialize + DynamicType),
    ) -> Result<T, MailError> {
        let asked = self
            .bus
            .call_method(Some(BUS), path, Some(interface), method, arguments);
        let answer = asked.await.map_err(unusable)?;
        answer.body().deserialize().map_err(unusable)
    }

    /// The entry of a name, unlocked.
    async fn item(&self, service: &str, name: &str) -> Result<Option<OwnedObjectPath>, MailError> {
        let (unlocked, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) = self
            .ask(
                PATH,
                OF_SERVICE,
                "SearchItems",
                &(attributes(service, name),),
            )
            .await?;
        if let Some(item) = unlocked.into_iter().next() {
            return Ok(Some(item));
        }
        let Some(item) = locked.into_iter().next() else {
            return Ok(None);
        };
        self.unlock(&item).await?;
        Ok(Some(item))
    }

    /// The collection that new entries go to.
    async fn collection(&self) -> Result<OwnedObjectPath, MailError> {
        let (collection,): (OwnedObjectPath,) = self
            .ask(PATH, OF_SERVICE, "ReadAlias", &("default",))
            .await?;
        if collection.as_str() == NONE {
            return Err(unusable(
                "it has no default collection; make one in the system's program for passwords",
            ));
        }
        Ok(collection)
    }

    /// Has the reader unlock something, where it is locked.
    async fn unlock(&self, path: &ObjectPath<'_>) -> Result<(), MailError> {
        let (_, prompt): (Vec<OwnedObjectPath>, OwnedObjectPath) =
            self.ask(PATH, OF_SERVICE, "Unlock", &(vec![path],)).await?;
        self.wait_for(&prompt).await
    }

    /// Waits until the reader has answered the system's question, where there is one.
    async fn wait_for(&self, prompt: &ObjectPath<'_>) -> Result<(), MailError> {
        if prompt.as_str() == NONE {
            return Ok(());
        }
        let asking = Proxy::new(&self.bus, BUS, prompt.as_str(), OF_PROMPT)
            .await
            .map_err(unusable)?;
        let answers = asking.receive_signal("Completed").await.map_err(unusable)?;
        let () = self.ask(prompt, OF_PROMPT, "Prompt", &("",)).await?;
        let mut answers = pin!(answers);
        let answer = poll_fn(|context| match answers.as_mut().poll_next(context) {
            Poll::Ready(answer) => Poll::Ready(answer),
            Poll::Pending => Poll::Pending,
        })
        .await;
        let told: Option<(bool, OwnedVariant)> =
            answer.and_then(|message| message.body().deserialize().ok());
        match told {
            Some((false, _)) => Ok(()),
            _ => Err(unusable("it stayed locked")),
        }
    }
}

fn unusable(error: impl ToString) -> MailError {
    MailError::NoKeyring {
        detail: error.to_string(),
    }
}
