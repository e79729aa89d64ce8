//! Settings that are odd, old, or left to the system.

use super::*;

#[test]
fn the_first_language_of_the_system_that_the_app_speaks_is_spoken() {
    assert_eq!(
        LanguageChoice::System.resolve(["fr_FR", "es-MX", "en"]),
        UiLanguage::Es
    );
    assert_eq!(
        LanguageChoice::System.resolve(["C", "POSIX"]),
        UiLanguage::En
    );
    assert_eq!(LanguageChoice::En.resolve(["es"]), UiLanguage::En);
}

#[test]
fn settings_of_an_older_version_gain_the_defaults() {
    let settings: Settings = serde_json::from_str(r#"{"theme":"sepia","gone":1}"#).unwrap();
    assert_eq!(
        settings,
        Settings {
            theme: Theme::Sepia,
            ..Settings::default()
        }
    );
}

#[test]
fn voices_and_speeds_that_cannot_be_are_brought_back() {
    let voices = [("en", "kal"), ("not-a-primary-tag", "slt")];
    let aloud = Aloud {
        speed: 900,
        voices: voices.map(|(tag, id)| (tag.into(), id.into())).into(),
    };
    let settings = Settings {
        aloud,
        ..Settings::default()
    };
    let kept = settings.within_limits().aloud;
    assert_eq!(kept.speed, SPEED_MOST);
    assert_eq!(kept.voices, [("en".into(), "kal".into())].into());
}

#[test]
fn a_text_size_beyond_what_can_be_shown_is_brought_back() {
    let settings = Settings {
        text_size: 200,
        ..Settings::default()
    };
    assert_eq!(settings.within_limits().text_size, TEXT_SIZE_MOST);
}
