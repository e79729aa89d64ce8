//! Ids that travel between devices: UUIDv7, in order of their making.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::{NoContext, Timestamp, Uuid};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id made at this moment.
            #[must_use]
            pub fn new(now: OffsetDateTime) -> Self {
                Self(uuid_at(now))
            }

            /// The 16 bytes, in order of making.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// The id of these 16 bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

id! {
    /// A story: the same one on every device, through all its revisions and editions.
    StoryId
}
id! {
    /// One act of saving a story.
    CaptureId
}
id! {
    /// One language's version of a story, as one capture has it.
    EditionId
}

id! {
    /// A save that was asked for.
    JobId
}
id! {
    /// Words that the reader marked: the same ones on every device.
    HighlightId
}

id! {
    /// A feed that the reader follows: the same one on every device.
    FeedId
}
id! {
    /// A story that a followed feed named.
    EntryId
}

id! {
    /// An issue of the weekly.
    IssueId
}

/// A moment before 1970 counts as 1970: the id needs an order, not the truth.
fn uuid_at(now: OffsetDateTime) -> Uuid {
    let seconds = u64::try_from(now.unix_timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.nanosecond()))
}
