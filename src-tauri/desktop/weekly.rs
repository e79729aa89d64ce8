//! The weekly in the window: makes an issue when it is due, and sends what is to be sent.

use std::{sync::Arc, time::Duration};

use tauri::{AppHandle, Emitter, async_runtime};
use tearsheet_library::{IssueId, Library, LibraryError};
use tearsheet_mail::{Account, MailError, Unencrypted};
use tearsheet_weekly::{
    Courier, EachIssue, Made, Tongue, due, make, make_due, not_sent, plan, post,
};
use tearsheet_wire::{PasswordKept, UiLanguage, Weekly, WeeklyTrouble, WireError};
use time::OffsetDateTime;
use tokio::time::sleep;
use url::Url;

use crate::{
    desk::Desk,
    post::{is_in_keyring, password},
    preferences,
};

/// Issues that the view lists: more than a year of them.
const LISTED: u32 = 60;
/// The start has the device to itself first.
const FIRST_LOOK: Duration = Duration::from_secs(2);
/// How often the clock is looked at. A wait of hours would be wrong after the device slept or its clock was turned;
/// this one is over a minute after waking.
const LOOK: Duration = Duration::from_secs(60);

/// Looks at the clock from now on until the program ends.
pub fn begin(app: &AppHandle, desk: &Arc<Desk>) {
    let (app, desk) = (app.clone(), Arc::clone(desk));
    async_runtime::spawn(async move {
        let mut wait = FIRST_LOOK;
        loop {
            tokio::select! {
                () = sleep(wait) => {}
                () = desk.saves_stop().cancelled() => return,
            }
            wait = LOOK;
            if let Err(error) = look(&app, &desk).await {
                eprintln!("tearsheet: the weekly waits ({:?})", error.code);
            }
        }
    });
}

/// What came in the way of something that was asked for.
pub enum Hitch {
    /// The weekly's own words tell of it.
    Trouble(WeeklyTrouble),
    /// The window or the library failed.
    Failure(WireError),
}

impl From<WireError> for Hitch {
    fn from(error: WireError) -> Self {
        Self::Failure(error)
    }
}

impl From<MailError> for Hitch {
    fn from(error: MailError) -> Self {
        Self::Trouble(error.into())
    }
}

/// How the weekly stands after something was asked of it.
pub async fn after(desk: &Desk, done: Result<(), Hitch>) -> Result<Weekly, WireError> {
    let trouble = match done {
        Ok(()) => None,
        Err(Hitch::Trouble(trouble)) => Some(trouble),
        Err(Hitch::Failure(error)) => return Err(error),
    };
    Ok(Weekly {
        trouble,
        ..standing(desk).await?
    })
}

/// How the weekly stands.
pub async fn standing(desk: &Desk) -> Result<Weekly, WireError> {
    let in_memory = desk.this_run().has_password();
    desk.in_library(move |library| {
        Ok(Weekly {
            plan: plan(library, OffsetDateTime::now_utc())?,
            issues: library.issues(LISTED)?,
            deliveries: library.deliveries(LISTED)?,
            post: post(library)?,
            password: match (in_memory, is_in_keyring(library)?) {
                (true, _) => PasswordKept::ThisRun,
                (false, true) => PasswordKept::Keyring,
                (false, false) => PasswordKept::Missing,
            },
            trouble: None,
        })
    })
    .await
}

/// Makes an issue because the reader asked for it: asks the sites whose time has come first.
pub async fn make_now(desk: &Desk) -> Result<(), Hitch> {
    refresh(desk).await;
    let made = desk
        .in_library(|library| make(library, OffsetDateTime::now_utc()))
        .await?;
    match made {
        Made::Kept(_) => Ok(()),
        Made::Nothing => Err(Hitch::Trouble(WeeklyTrouble::NothingToPick)),
    }
}

/// Sends a letter that only shows that letters arrive.
pub async fn send_trial(desk: &Desk) -> Result<(), Hitch> {
    let courier = courier(desk).await?;
    Ok(courier.try_out(OffsetDateTime::now_utc()).await?)
}

/// Sends an issue because the reader says so. What came of it stands with the issue.
pub async fn send_issue(desk: &Desk, id: IssueId) -> Result<(), WireError> {
    desk.in_library(move |library| library.post_issue(id))
        .await?;
    deliver(desk, id).await
}

async fn look(app: &AppHandle, desk: &Desk) -> Result<(), WireError> {
    let now = OffsetDateTime::now_utc();
    let mut is_news = false;
    if let Some(week) = desk.in_library(move |library| due(library, now)).await? {
        refresh(desk).await;
        desk.in_library(move |library| come_due(library, &week, now))
            .await?;
        is_news = true;
    }
    let waiting = desk
        .in_library(move |library| library.issues_to_send(now))
        .await?;
    for id in waiting {
        deliver(desk, id).await?;
        is_news = true;
    }
    if is_news {
        // A view that is gone hears nothing.
        let _ = app.emit(Weekly::EVENT, standing(desk).await?);
    }
    Ok(())
}

/// Makes the issue of a week, and sets it on its way where the reader wants that.
fn come_due(library: &Library, week: &str, now: OffsetDateTime) -> Result<(), LibraryError> {
    let Some(Made::Kept(issue)) = make_due(library, week, now)? else {
        return Ok(());
    };
    match post(library)? {
        Some(post) if post.each_issue == EachIssue::Sent => library.post_issue(issue.id),
        _ => Ok(()),
    }
}

/// Asks the feeds whose time has come. Those that fail say so where they are followed; an issue is picked from what is
/// known.
async fn refresh(desk: &Desk) {
    let Ok(collection) = desk.collection().await else {
        return;
    };
    if let Err(error) = collection.follower.refresh(desk.saves_stop()).await {
        eprintln!("tearsheet: the sites were not asked for the weekly ({error})");
    }
}

async fn deliver(desk: &Desk, id: IssueId) -> Result<(), WireError> {
    let library = desk.collection().await?.library.clone();
    match courier(desk).await {
        Ok(courier) => {
            courier
                .deliver(&library, id, OffsetDateTime::now_utc())
                .await?;
            Ok(())
        }
        Err(error) => {
            desk.in_library(move |library| not_sent(library, id, &error))
                .await
        }
    }
}

/// What sends letters by the account that the reader named.
async fn courier(desk: &Desk) -> Result<Courier, MailError> {
    let unknown = |_: WireError| MailError::NoHost;
    let account = desk
        .in_library(post)
        .await
        .map_err(unknown)?
        .ok_or(MailError::NoHost)?
        .account;
    let tongue = desk
        .in_library(preferences::settings)
        .await
        .map_err(unknown)?;
    Ok(Courier {
        password: password(desk, &account).await?,
        unencrypted: unencrypted(desk, &account),
        tongue: tongue_of(desk, tongue.language),
        account,
    })
}

/// Whether the reader allowed the account's server in so many words.
fn unencrypted(desk: &Desk, account: &Account) -> Unencrypted {
    let server = Url::parse(&format!("http://{}:{}/", account.host, account.port));
    let allowed = desk.arguments().allowed_private_hosts();
    match server {
        Ok(server) if allowed.iter().any(|host| host.covers(&server)) => Unencrypted::Allowed,
        _ => Unencrypted::Never,
    }
}

/// The language of letters and books: the window's.
pub fn tongue_of(desk: &Desk, chosen: tearsheet_wire::LanguageChoice) -> Tongue {
    let system: Vec<String> = sys_locale::get_locales().collect();
    let language = desk.arguments().language().unwrap_or(chosen);
    match language.resolve(system.iter().map(String::as_str)) {
        UiLanguage::En => Tongue::En,
        UiLanguage::Es => Tongue::Es,
    }
}
