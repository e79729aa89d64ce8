//! What the reader set about the weekly, as the library keeps it.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use tearsheet_library::{Library, LibraryError};
use time::OffsetDateTime;

use crate::{Schedule, Slot};

/// The setting that holds the schedule.
const SCHEDULE: &str = "weekly";
/// The setting that holds the week that was attended to last.
const ATTENDED: &str = "weekly_attended";

/// When issues come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Plan {
    /// The day and hour; none while the reader wants no weekly.
    pub slot: Option<Slot>,
    /// When the next issue comes due.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub next: Option<OffsetDateTime>,
    /// The last week that came due and brought nothing to pick from; none where it brought an issue.
    pub empty_week: Option<String>,
}

/// When issues come, by a library's settings.
///
/// # Errors
///
/// Those of the library.
pub fn plan(library: &Library, now: OffsetDateTime) -> Result<Plan, LibraryError> {
    let schedule = schedule(library)?;
    let attended = library.setting(ATTENDED)?;
    let empty_week = match attended {
        Some(week) if !library.has_issue_of(&week)? => Some(week),
        _ => None,
    };
    Ok(Plan {
        slot: schedule.map(|schedule| schedule.slot),
        next: schedule.and_then(|schedule| schedule.next(now, &TimeZone::system())),
        empty_week,
    })
}

/// Sets when issues come; none for no weekly. The same slot again leaves the schedule as it was.
///
/// # Errors
///
/// Those of the library.
pub fn set_schedule(
    library: &Library,
    slot: Option<Slot>,
    now: OffsetDateTime,
) -> Result<(), LibraryError> {
    let slot = slot.map(Slot::within_a_day);
    if schedule(library)?.map(|schedule| schedule.slot) == slot {
        return Ok(());
    }
    let schedule = slot.map(|slot| Schedule { slot, since: now });
    write(library, SCHEDULE, &schedule)
}

/// The week whose issue should be there now and was not attended to.
pub(crate) fn due(library: &Library, now: OffsetDateTime) -> Result<Option<String>, LibraryError> {
    let Some(week) = schedule(library)?.and_then(|schedule| schedule.due(now, &TimeZone::system()))
    else {
        return Ok(None);
    };
    let is_done =
        library.setting(ATTENDED)?.as_deref() == Some(&week) || library.has_issue_of(&week)?;
    Ok((!is_done).then_some(week))
}

/// Notes that a week was attended to, whatever it brought.
pub(crate) fn attend(library: &Library, week: &str) -> Result<(), LibraryError> {
    library.set_setting(ATTENDED, week)
}

/// A value that cannot be read (another version wrote it) counts as none.
fn schedule(library: &Library) -> Result<Option<Schedule>, LibraryError> {
    let text = library.setting(SCHEDULE)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok().flatten()))
}

fn write<T: Serialize>(library: &Library, key: &str, value: &T) -> Result<(), LibraryError> {
    match serde_json::to_string(value) {
        Ok(text) => library.set_setting(key, &text),
        // These types hold nothing that JSON has no form for.
        Err(_) => Ok(()),
    }
}
