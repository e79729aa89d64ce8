//! The keyrings of macOS and Windows, by the keyring project's own stores.

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error};
use tokio::task::spawn_blocking;

use crate::{MailError, Password};

pub(super) async fn password(service: &str, name: &str) -> Result<Option<Password>, MailError> {
    in_store(service, name, |entry| match entry.get_password() {
        Ok(words) => Ok(Password::new(words)),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(error),
    })
    .await
}

pub(super) async fn keep(service: &str, name: &str, password: &Password) -> Result<(), MailError> {
    let password = password.clone();
    in_store(service, name, move |entry| {
        entry.set_password(password.expose())
    })
    .await
}

pub(super) async fn forget(service: &str, name: &str) -> Result<(), MailError> {
    in_store(service, name, |entry| match entry.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(error),
    })
    .await
}

/// What is done with an entry, on a thread that may wait for the reader to unlock it.
async fn in_store<T: Send + 'static>(
    service: &str,
    name: &str,
    ask: impl FnOnce(Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, MailError> {
    let (service, name) = (service.to_owned(), name.to_owned());
    let asked = spawn_blocking(move || ask(Entry::new_in_store(&store()?, &service, &name)?));
    match asked.await {
        Ok(answer) => answer.map_err(|error| unusable(&error)),
        Err(error) => Err(MailError::NoKeyring {
            detail: error.to_string(),
        }),
    }
}

#[cfg(target_os = "macos")]
fn store() -> Result<Arc<CredentialStore>, Error> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(target_os = "windows")]
fn store() -> Result<Arc<CredentialStore>, Error> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// The words of an error, where they cannot hold the secret: the library shows what it could not decode.
fn unusable(error: &Error) -> MailError {
    let detail = match error {
        Error::PlatformFailure(cause) | Error::NoStorageAccess(cause) => cause.to_string(),
        Error::BadEncoding(_) | Error::BadDataFormat(..) => {
            "what it holds cannot be read".to_owned()
        }
        other => other.to_string(),
    };
    MailError::NoKeyring { detail }
}
