//! Makes an issue and keeps it.

use tearsheet_library::{Issue, IssueStory, Library, LibraryError, NewIssue};
use time::OffsetDateTime;

use crate::{Week, pick, plan};

/// What came of making an issue.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// The issue.
    Kept(Box<Issue>),
    /// There was nothing to pick from.
    Nothing,
}

/// The stories that an issue of this moment would have; keeps nothing.
///
/// # Errors
///
/// Those of the library.
pub fn preview(library: &Library, now: OffsetDateTime) -> Result<Vec<IssueStory>, LibraryError> {
    Ok(pick(&Week::of(library, now)?))
}

/// Makes an issue now, because the reader asked for it.
///
/// # Errors
///
/// Those of the library.
pub fn make(library: &Library, now: OffsetDateTime) -> Result<Made, LibraryError> {
    kept(library, None, now).map(|made| made.unwrap_or(Made::Nothing))
}

/// The ISO week whose issue is due and was not made; none most of the time. Asks for little, so that it can be asked
/// often.
///
/// # Errors
///
/// Those of the library.
pub fn due(library: &Library, now: OffsetDateTime) -> Result<Option<String>, LibraryError> {
    plan::due(library, now)
}

/// Makes the issue of a week that [`due`] named. None where another program made it meanwhile.
///
/// # Errors
///
/// Those of the library.
pub fn make_due(
    library: &Library,
    week: &str,
    now: OffsetDateTime,
) -> Result<Option<Made>, LibraryError> {
    let made = kept(library, Some(week), now)?;
    plan::attend(library, week)?;
    Ok(made)
}

fn kept(
    library: &Library,
    week: Option<&str>,
    now: OffsetDateTime,
) -> Result<Option<Made>, LibraryError> {
    let stories = preview(library, now)?;
    if stories.is_empty() {
        return Ok(Some(Made::Nothing));
    }
    let new = NewIssue {
        week: week.map(str::to_owned),
        stories,
    };
    let issue = library.keep_issue(&new)?;
    Ok(issue.map(|issue| Made::Kept(Box::new(issue))))
}
