//! Issues by e-mail: the account that the reader named, and how often a letter is tried.

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};
use tearsheet_library::{DeliveryFailure, IssueId, Library, LibraryError};
use tearsheet_mail::{Account, MailError, Password, Unencrypted, send};
use time::{Duration, OffsetDateTime, UtcOffset};

use crate::{Tongue, letter, trial};

/// The setting that holds the account. Its password is not in it.
const POST: &str = "weekly_mail";

/// After each try in vain that may pass, so long until the next one; after the last the letter is given up.
const WAITS: [Duration; 4] = [
    Duration::minutes(5),
    Duration::minutes(30),
    Duration::hours(2),
    Duration::hours(6),
];

/// How issues are sent by e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Post {
    /// The account.
    pub account: Account,
    /// Whether each issue is sent when it comes.
    pub each_issue: EachIssue,
}

/// Whether each issue is sent when it comes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EachIssue {
    /// It is.
    Sent,
    /// Only where the reader says so.
    #[default]
    Kept,
}

/// How issues are sent; none where the reader named no account.
///
/// # Errors
///
/// Those of the library.
pub fn post(library: &Library) -> Result<Option<Post>, LibraryError> {
    let text = library.setting(POST)?;
    // A value that cannot be read (another version wrote it) counts as none.
    Ok(text.and_then(|text| serde_json::from_str(&text).ok().flatten()))
}

/// Sets how issues are sent; none for not at all.
///
/// # Errors
///
/// Those of the library.
pub fn set_post(library: &Library, post: Option<&Post>) -> Result<(), LibraryError> {
    match serde_json::to_string(&post) {
        Ok(text) => library.set_setting(POST, &text),
        // These types hold nothing that JSON has no form for.
        Err(_) => Ok(()),
    }
}

/// Sends issues by an account.
#[derive(Debug, Clone)]
pub struct Courier {
    /// The account.
    pub account: Account,
    /// Its password; none for a server that asks for none.
    pub password: Option<Password>,
    /// Whether the account's server may be spoken to in the clear.
    pub unencrypted: Unencrypted,
    /// The language of the letters.
    pub tongue: Tongue,
}

impl Courier {
    /// Sends a letter that only shows that letters arrive.
    ///
    /// # Errors
    ///
    /// What the network or the server refused.
    pub async fn try_out(&self, now: OffsetDateTime) -> Result<(), MailError> {
        let letter = trial(self.tongue, now);
        send(
            &self.account,
            self.password.as_ref(),
            &letter,
            self.unencrypted,
        )
        .await
    }

    /// Sends an issue that was posted, where its time has come and no other program is at it. What came of it is noted
    /// with the issue; the failure is given too.
    ///
    /// # Errors
    ///
    /// Those of the library.
    pub async fn deliver(
        &self,
        library: &Library,
        id: IssueId,
        now: OffsetDateTime,
    ) -> Result<Option<MailError>, LibraryError> {
        let Some(issue) = library.issue(id)? else {
            return Ok(None);
        };
        let Some(tries) = library.take_delivery(id)? else {
            return Ok(None);
        };
        let letter = letter(&issue, self.tongue, offset_here(now));
        let password = self.password.as_ref();
        match send(&self.account, password, &letter, self.unencrypted).await {
            Ok(()) => {
                library.issue_sent(id)?;
                Ok(None)
            }
            Err(error) => {
                library.issue_not_sent(id, &told(&error), next_try(&error, tries, now))?;
                Ok(Some(error))
            }
        }
    }
}

/// Notes that an issue cannot be sent as things are: the account or its password is not known.
///
/// # Errors
///
/// Those of the library.
pub fn not_sent(library: &Library, id: IssueId, error: &MailError) -> Result<(), LibraryError> {
    if library.take_delivery(id)?.is_some() {
        library.issue_not_sent(id, &told(error), None)?;
    }
    Ok(())
}

/// The offset of the reader's own zone at a moment.
pub(crate) fn offset_here(moment: OffsetDateTime) -> UtcOffset {
    let offset = Timestamp::from_second(moment.unix_timestamp())
        .map(|timestamp| TimeZone::system().to_offset(timestamp).seconds());
    offset
        .ok()
        .and_then(|seconds| UtcOffset::from_whole_seconds(seconds).ok())
        .unwrap_or(UtcOffset::UTC)
}

/// A failure as it is kept with the issue.
fn told(error: &MailError) -> DeliveryFailure {
    let code = serde_json::to_value(error.code()).ok();
    DeliveryFailure {
        code: code
            .and_then(|code| code.as_str().map(str::to_owned))
            .unwrap_or_default(),
        detail: error.to_string(),
    }
}

/// When a letter is tried again after so many tries; never where trying again cannot help.
fn next_try(error: &MailError, tries: u32, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let place = usize::try_from(tries.checked_sub(1)?).ok()?;
    let wait = WAITS.get(place).filter(|_| error.may_pass())?;
    Some(now + *wait)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn what_may_pass_is_tried_a_few_times_later_and_later_and_what_may_not_is_not() {
        let now = datetime!(2026-11-29 08:00 UTC);
        let busy = MailError::Busy {
            host: "mail.example".to_owned(),
            detail: "later".to_owned(),
        };
        let waits: Vec<Option<i64>> = (1..=6)
            .map(|tries| next_try(&busy, tries, now).map(|due| (due - now).whole_minutes()))
            .collect();
        assert_eq!(waits, [Some(5), Some(30), Some(120), Some(360), None, None]);
        let refused = MailError::LoginRefused {
            host: "mail.example".to_owned(),
        };
        assert_eq!(next_try(&refused, 1, now), None);
        assert_eq!(told(&refused).code, "mail_login_refused");
    }
}
