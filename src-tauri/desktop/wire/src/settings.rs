//! What a reader chose about the window.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tearsheet_library::{Filter, Sort};

/// Smallest text, pixels.
const TEXT_SIZE_LEAST: u8 = 12;
/// Largest text, pixels: 200 % of the default and a little more.
const TEXT_SIZE_MOST: u8 = 40;
/// The slowest reading aloud, percent.
const SPEED_LEAST: u16 = 50;
/// The fastest; beyond it voices are no longer understood.
const SPEED_MOST: u16 = 300;
/// More languages than anybody reads.
const VOICES_MOST: usize = 64;
/// The longest primary tag of a language, bytes, by BCP 47.
const TAG_LONGEST: usize = 8;
/// Longer than any system's id of a voice, bytes.
const VOICE_LONGEST: usize = 256;

/// What a reader chose about the window. A field that an older version did not write has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of the app's own words.
    pub language: LanguageChoice,
    /// Ink and paper.
    pub theme: Theme,
    /// The size of a story's text, pixels.
    pub text_size: u8,
    /// The face of a story's text.
    pub face: Face,
    /// The room between the lines of a story.
    pub leading: Leading,
    /// The length of a story's lines.
    pub measure: Measure,
    /// How the lines of a story end.
    pub alignment: Alignment,
    /// The width of the rail, pixels; none where the reader never dragged it.
    pub rail_width: Option<u16>,
    /// The width of the list, pixels; none where the reader never dragged it.
    pub list_width: Option<u16>,
    /// The order of the list.
    pub sort: Sort,
    /// Which stories of a shelf the list shows.
    pub filter: Filter,
    /// How stories are read aloud.
    pub aloud: Aloud,
}

/// How stories are read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Aloud {
    /// The pace, percent of the voice's own.
    pub speed: u16,
    /// The ids of the voices that were chosen, by the primary tags of the languages that they read.
    pub voices: BTreeMap<String, String>,
}

/// The language of the app's own words, as chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the system has it.
    #[default]
    System,
    /// English.
    En,
    /// Spanish.
    Es,
}

/// A language that the app speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UiLanguage {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

/// Ink and paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light or dark, as the system has it.
    #[default]
    System,
    /// Ink on white paper.
    Light,
    /// Ink on brown paper.
    Sepia,
    /// Light on dark.
    Dark,
    /// Light on black.
    Black,
    /// Black on white, with every boundary drawn.
    Contrast,
}

/// The face of a story's text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// The paper's reading serif.
    #[default]
    Serif,
    /// The face of the app's own words.
    Sans,
}

/// The room between the lines of a story.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Leading {
    /// Less than usual.
    Close,
    /// The paper's own.
    #[default]
    Usual,
    /// More than usual.
    Open,
}

/// The length of a story's lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// About 52 letters.
    Narrow,
    /// About 65 letters.
    #[default]
    Usual,
    /// About 80 letters.
    Wide,
}

/// How the lines of a story end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Where the words end.
    #[default]
    Start,
    /// All at the edge.
    Justified,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: LanguageChoice::default(),
            theme: Theme::default(),
            text_size: 19,
            face: Face::default(),
            leading: Leading::default(),
            measure: Measure::default(),
            alignment: Alignment::default(),
            rail_width: None,
            list_width: None,
            sort: Sort::default(),
            filter: Filter::default(),
            aloud: Aloud::default(),
        }
    }
}

impl Default for Aloud {
    fn default() -> Self {
        Self {
            speed: 100,
            voices: BTreeMap::new(),
        }
    }
}

impl Aloud {
    fn within_limits(self) -> Self {
        let is_plausible = |language: &str, voice: &str| {
            language.len() <= TAG_LONGEST && voice.len() <= VOICE_LONGEST
        };
        Self {
            speed: self.speed.clamp(SPEED_LEAST, SPEED_MOST),
            voices: self
                .voices
                .into_iter()
                .filter(|(language, voice)| is_plausible(language, voice))
                .take(VOICES_MOST)
                .collect(),
        }
    }
}

impl Settings {
    /// These settings with every number within what the window can show.
    #[must_use]
    pub fn within_limits(self) -> Self {
        Self {
            text_size: self.text_size.clamp(TEXT_SIZE_LEAST, TEXT_SIZE_MOST),
            aloud: self.aloud.within_limits(),
            ..self
        }
    }
}

impl LanguageChoice {
    /// The language to speak: the chosen one, else the first of the system's tags that the app speaks.
    #[must_use]
    pub fn resolve<'a>(self, system: impl IntoIterator<Item = &'a str>) -> UiLanguage {
        match self {
            Self::En => UiLanguage::En,
            Self::Es => UiLanguage::Es,
            Self::System => system
                .into_iter()
                .find_map(UiLanguage::from_tag)
                .unwrap_or_default(),
        }
    }

    /// The choice that `TEARSHEET_LANGUAGE` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        UiLanguage::from_tag(word).map(|language| match language {
            UiLanguage::En => Self::En,
            UiLanguage::Es => Self::Es,
        })
    }
}

impl UiLanguage {
    /// The language of a tag or a locale's name ("es-MX", "es_ES.UTF-8"), where the app speaks it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.', '@']).next()? {
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }

    /// Its tag: "en", "es".
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

impl Theme {
    /// The theme that `TEARSHEET_THEME` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "system" => Some(Self::System),
            "light" => Some(Self::Light),
            "sepia" => Some(Self::Sepia),
            "dark" => Some(Self::Dark),
            "black" => Some(Self::Black),
            "contrast" => Some(Self::Contrast),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
