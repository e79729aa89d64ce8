//! What stories are about: their publishers' topics, and the reader's own tags.

use serde::{Deserialize, Serialize};

use crate::{LibraryError, folding::topic_key};

/// What stories are about, in all its spellings: a publisher's topic, a reader's tag, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Topic {
    /// What all spellings have in common.
    pub key: String,
    /// The reader's own spelling; else the one that most stories have.
    pub name: String,
    /// Stories outside the trash.
    pub stories: u32,
    /// Whose it is.
    pub of: TopicOf,
}

/// Whose words a topic is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TopicOf {
    /// Publishers name it.
    Publishers,
    /// It is a tag of the reader's own.
    Reader,
    /// Both.
    Both,
}

/// A tag as a reader gives it: some words in one line, with the key that all spellings share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagName {
    key: String,
    name: String,
}

/// A tag is a word or a few; a paragraph is a note.
pub const LONGEST_TAG: usize = 60;

impl TagName {
    /// The tag of these words: spaces are put in order, and a `#` before them is not part of it.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NotATag`] where nothing is left, or more than [`LONGEST_TAG`] characters.
    pub fn of(words: &str) -> Result<Self, LibraryError> {
        let words = words.trim().trim_start_matches('#');
        let visible: String = words
            .chars()
            .map(|char| if char.is_control() { ' ' } else { char })
            .collect();
        let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = topic_key(&name);
        if key.is_empty() || name.chars().count() > LONGEST_TAG {
            return Err(LibraryError::NotATag { name });
        }
        Ok(Self { key, name })
    }

    /// What all spellings have in common.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The words.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_some_words_in_one_line() {
        let told = |words: &str| {
            let tag = TagName::of(words).ok()?;
            Some(format!("{} {}", tag.name, tag.key))
        };
        assert_eq!(
            told("  #Read \n later ").as_deref(),
            Some("Read later readlater")
        );
        assert_eq!(told("Río").as_deref(), Some("Río rio"));
        assert_eq!(told(" # "), None);
        assert_eq!(told(&"a".repeat(LONGEST_TAG + 1)), None);
        assert!(told(&"ñ".repeat(LONGEST_TAG)).is_some());
    }
}
