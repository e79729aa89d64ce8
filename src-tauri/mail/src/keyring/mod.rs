//! Passwords in the system's keyring: the Secret Service on Linux, the Keychain on macOS, the Credential Manager on
//! Windows. Each call may wait for the reader to unlock it.

#[cfg(any(target_os = "macos", target_os = "windows"))]
mod native;
#[cfg(not(any(target_os = "macos", target_os = "windows")))]
mod secret_service;

#[cfg(any(target_os = "macos", target_os = "windows"))]
use native as system;
#[cfg(not(any(target_os = "macos", target_os = "windows")))]
use secret_service as system;

use crate::{Account, MailError, Password};

/// What the keyring's own window calls these passwords.
const SERVICE: &str = "Tearsheet";

/// The password of an account; none where the keyring has none.
///
/// # Errors
///
/// [`MailError::NoKeyring`].
pub async fn password(account: &Account) -> Result<Option<Password>, MailError> {
    system::password(SERVICE, &name(account)).await
}

/// Puts the password of an account into the keyring, in place of one that was there.
///
/// # Errors
///
/// [`MailError::NoKeyring`].
pub async fn keep(account: &Account, password: &Password) -> Result<(), MailError> {
    system::keep(SERVICE, &name(account), password).await
}

/// Takes the password of an account out of the keyring, if there is one.
///
/// # Errors
///
/// [`MailError::NoKeyring`].
pub async fn forget(account: &Account) -> Result<(), MailError> {
    system::forget(SERVICE, &name(account)).await
}

/// An account's name in the keyring: a password of one server is never sent to another.
fn name(account: &Account) -> String {
    format!("{}@{}:{}", account.user, account.host, account.port)
}
