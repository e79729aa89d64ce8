//! A password: never shown, never written.

use std::fmt;

/// The password of a mail account. It has no serialised form, and says nothing when it is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// A password; none where it is empty.
    #[must_use]
    pub fn new(words: String) -> Option<Self> {
        (!words.is_empty()).then_some(Self(words))
    }

    /// The password itself, for the server alone.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_that_is_printed_says_nothing() {
        let password = Password::new("correct horse".to_owned()).unwrap();
        assert_eq!(format!("{password:?}"), "Password(…)");
        assert_eq!(Password::new(String::new()), None);
    }
}
