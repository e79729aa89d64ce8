//! A date as exact as the page has it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use time::{
    Date, OffsetDateTime, PrimitiveDateTime, format_description::well_known::Rfc3339,
    macros::format_description,
};

/// A moment, no more exact than its source: a day, a clock reading without a zone, or an instant.
///
/// Written as ISO 8601: `2017-12-22`, `2017-12-22T08:15:00`, `2017-12-22T08:15:00-07:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub enum Moment {
    /// A calendar day.
    Day(Date),
    /// A clock reading whose zone the page does not say.
    Local(PrimitiveDateTime),
    /// An instant with its zone's offset.
    Instant(OffsetDateTime),
}

impl Moment {
    /// The moment that an ISO 8601 text names in one of the three forms; none for any other text.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        if let Ok(instant) = OffsetDateTime::parse(text, &Rfc3339) {
            return Some(Self::Instant(instant));
        }
        let local = format_description!(
            "[year]-[month]-[day]T[hour]:[minute]:[second][optional [.[subsecond]]]"
        );
        if let Ok(reading) = PrimitiveDateTime::parse(text, &local) {
            return Some(Self::Local(reading));
        }
        Date::parse(text, &format_description!("[year]-[month]-[day]"))
            .ok()
            .map(Self::Day)
    }

    /// The ISO 8601 text.
    #[must_use]
    pub fn to_iso(self) -> String {
        let text = match self {
            Self::Day(date) => date.format(&format_description!("[year]-[month]-[day]")),
            Self::Local(reading) => reading.format(&format_description!(
                "[year]-[month]-[day]T[hour]:[minute]:[second]"
            )),
            Self::Instant(instant) => instant.format(&Rfc3339),
        };
        text.unwrap_or_default()
    }

    /// The calendar day, in the moment's own zone.
    #[must_use]
    pub fn day(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Local(reading) => reading.date(),
            Self::Instant(instant) => instant.date(),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_iso())
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_iso(&text).ok_or_else(|| de::Error::custom("not an ISO 8601 date"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_it_was_written() {
        for text in [
            "2017-12-22",
            "2017-12-22T08:15:00",
            "2017-12-22T08:15:00-07:00",
            "2017-12-22T08:15:00Z",
        ] {
            assert_eq!(
                Moment::from_iso(text).map(Moment::to_iso).as_deref(),
                Some(text)
            );
        }
    }
}
