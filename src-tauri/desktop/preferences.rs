//! What the library keeps for the window: choices, the session, the sample put away.

use serde::{Serialize, de::DeserializeOwned};
use tearsheet_library::{Library, LibraryError};
use tearsheet_story::Language;
use tearsheet_wire::{LanguageChoice, Session, Settings, UiLanguage};

const SETTINGS: &str = "window.settings";
const SESSION: &str = "window.session";
const LANGUAGE: &str = "window.language";
const SAMPLE: &str = "window.sample";
const DISMISSED: &str = "dismissed";

/// What the reader chose; the defaults where nothing was, or nothing readable.
pub fn settings(library: &Library) -> Result<Settings, LibraryError> {
    let settings: Option<Settings> = read(library, SETTINGS)?;
    Ok(settings.unwrap_or_default().within_limits())
}

/// Keeps what the reader chose.
pub fn save(library: &Library, settings: &Settings) -> Result<(), LibraryError> {
    write(library, SETTINGS, settings)
}

/// What the reader read last.
pub fn session(library: &Library) -> Result<Option<Session>, LibraryError> {
    read(library, SESSION)
}

/// Remembers what the reader reads now.
pub fn remember_session(library: &Library, session: &Session) -> Result<(), LibraryError> {
    write(library, SESSION, session)
}

/// The language that the reader chose for stories that have it; none before the first choice.
pub fn language(library: &Library) -> Result<Option<Language>, LibraryError> {
    read(library, LANGUAGE)
}

/// The language of the app's own words, as chosen or as the system has it.
pub fn spoken(choice: LanguageChoice) -> UiLanguage {
    let system: Vec<String> = sys_locale::get_locales().collect();
    choice.resolve(system.iter().map(String::as_str))
}

/// Remembers the language that the reader turned a story to.
pub fn remember_language(library: &Library, language: &Language) -> Result<(), LibraryError> {
    write(library, LANGUAGE, language)
}

/// Whether the reader put the sample story away.
pub fn is_sample_dismissed(library: &Library) -> Result<bool, LibraryError> {
    Ok(library.setting(SAMPLE)?.as_deref() == Some(DISMISSED))
}

/// Puts the sample story away.
pub fn dismiss_sample(library: &Library) -> Result<(), LibraryError> {
    library.set_setting(SAMPLE, DISMISSED)
}

/// A value that cannot be read (another version wrote it) counts as none: a choice lost is no
/// reason to keep a reader from their stories.
fn read<T: DeserializeOwned>(library: &Library, key: &str) -> Result<Option<T>, LibraryError> {
    let text = library.setting(key)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

fn write<T: Serialize>(library: &Library, key: &str, value: &T) -> Result<(), LibraryError> {
    match serde_json::to_string(value) {
        Ok(text) => library.set_setting(key, &text),
        // These types hold nothing that JSON has no form for.
        Err(_) => Ok(()),
    }
}
