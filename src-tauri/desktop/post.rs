//! The mail account that the weekly is sent by, and where its password lies.

use std::sync::{Mutex, PoisonError};

use tearsheet_library::{Library, LibraryError};
use tearsheet_mail::{Account, MailError, Password, keyring};
use tearsheet_weekly::{Post, post, set_post};
use tearsheet_wire::WireError;

use crate::{desk::Desk, weekly::Hitch};

/// The setting that says where the password is.
const PASSWORD: &str = "weekly_mail_password";
const IN_KEYRING: &str = "keyring";

/// What is known of the weekly in this run alone.
#[derive(Default)]
pub struct ThisRun {
    password: Mutex<Option<Password>>,
}

impl ThisRun {
    /// Whether the password is known in this run.
    pub fn has_password(&self) -> bool {
        self.password().is_some()
    }

    fn password(&self) -> Option<Password> {
        let password = self.password.lock().unwrap_or_else(PoisonError::into_inner);
        // A service's file can bring it: the same variable as for `tear`.
        password
            .clone()
            .or_else(|| Password::new(std::env::var("TEARSHEET_SMTP_PASSWORD").ok()?))
    }

    fn set_password(&self, password: Option<Password>) {
        *self.password.lock().unwrap_or_else(PoisonError::into_inner) = password;
    }
}

/// Keeps the mail account, and its password where the reader gave a new one; none forgets both.
pub async fn keep_post(
    desk: &Desk,
    wanted: Option<Post>,
    password: Option<Password>,
) -> Result<(), Hitch> {
    let Some(wanted) = wanted else {
        return forget_post(desk).await;
    };
    let wanted = Post {
        account: wanted.account.trimmed(),
        ..wanted
    };
    wanted.account.check()?;
    let known = desk.in_library(post).await?;
    let is_other = known.is_some_and(|known| key(&known.account) != key(&wanted.account));
    if let Some(password) = password {
        let kept = keyring::keep(&wanted.account, &password).await;
        desk.this_run()
            .set_password(kept.is_err().then_some(password));
        let place = if kept.is_ok() { IN_KEYRING } else { "" };
        note_password(desk, place).await?;
    } else if is_other {
        // A password of one server is never sent to another.
        desk.this_run().set_password(None);
        note_password(desk, "").await?;
    }
    desk.in_library(move |library| set_post(library, Some(&wanted)))
        .await?;
    Ok(())
}

async fn forget_post(desk: &Desk) -> Result<(), Hitch> {
    let known = desk.in_library(post).await?;
    let in_keyring = desk.in_library(is_in_keyring).await?;
    desk.in_library(|library| set_post(library, None)).await?;
    desk.this_run().set_password(None);
    note_password(desk, "").await?;
    match known {
        Some(known) if in_keyring => Ok(keyring::forget(&known.account).await?),
        _ => Ok(()),
    }
}

/// The password of an account: this run's, else the keyring's; none where the account has no user.
pub async fn password(desk: &Desk, account: &Account) -> Result<Option<Password>, MailError> {
    if account.user.is_empty() {
        return Ok(None);
    }
    match desk.this_run().password() {
        Some(password) => Ok(Some(password)),
        None => keyring::password(account).await,
    }
}

/// Whether the password was given to the system's keyring.
pub fn is_in_keyring(library: &Library) -> Result<bool, LibraryError> {
    Ok(library.setting(PASSWORD)?.as_deref() == Some(IN_KEYRING))
}

/// What a password belongs to.
fn key(account: &Account) -> (&str, &str, u16) {
    (&account.user, &account.host, account.port)
}

async fn note_password(desk: &Desk, place: &'static str) -> Result<(), WireError> {
    desk.in_library(move |library| library.set_setting(PASSWORD, place))
        .await
}
