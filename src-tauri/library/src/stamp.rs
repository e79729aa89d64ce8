//! Hybrid logical clock stamps: when a field last changed, in an order that all devices share.
//!
//! A stamp is a reading of the wall clock where that moves on, and the last stamp's successor
//! where it stands still or goes back (Kulkarni and others, "Logical Physical Clocks", 2014).

use std::fmt;

use time::OffsetDateTime;

/// The low bits count changes within one millisecond.
const COUNTER_BITS: u32 = 16;
/// The wall clock part holds 47 bits of milliseconds, so that a tick fits a signed column:
/// enough until the year 6429.
const MAX_MILLIS: u64 = (1 << 47) - 1;

/// The device that made a stamp: decides between two changes of one tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DeviceId(pub [u8; 8]);

/// A moment in the order of all changes: milliseconds since 1970, then a counter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tick(u64);

/// When a field last changed, and where.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp {
    tick: Tick,
    device: DeviceId,
}

impl Tick {
    /// The tick after `self`: the wall clock's reading where that is later, else the very next one.
    pub(crate) fn next(self, now: OffsetDateTime) -> Self {
        let millis = u64::try_from(now.unix_timestamp_nanos() / 1_000_000)
            .unwrap_or_default()
            .min(MAX_MILLIS);
        Self((millis << COUNTER_BITS).max(self.0.saturating_add(1)))
    }

    /// The tick as a database column holds it.
    pub(crate) fn to_column(self) -> i64 {
        i64::try_from(self.0).unwrap_or(i64::MAX)
    }

    /// The tick of a database column.
    pub(crate) fn from_column(column: i64) -> Self {
        Self(u64::try_from(column).unwrap_or_default())
    }
}

impl Stamp {
    /// The stamp of a change that this device made at this tick.
    pub(crate) const fn new(tick: Tick, device: DeviceId) -> Self {
        Self { tick, device }
    }

    /// 16 bytes whose order, byte by byte, is the order of stamps.
    pub(crate) fn to_bytes(self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.tick.0.to_be_bytes());
        bytes[8..].copy_from_slice(&self.device.0);
        bytes
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "Stamp({} ms + {})",
            self.tick.0 >> COUNTER_BITS,
            self.tick.0 & ((1 << COUNTER_BITS) - 1)
        )
    }
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

    #[test]
    fn a_clock_that_goes_back_never_takes_the_order_back() {
        let mut last = Tick::default();
        for now in [
            NOON,
            NOON,
            NOON - Duration::days(3653),
            NOON + Duration::days(18_263),
            NOON,
            OffsetDateTime::UNIX_EPOCH - Duration::days(1),
        ] {
            let next = last.next(now);
            assert!(next > last, "{now}");
            last = next;
        }
    }

    #[test]
    fn a_stamp_after_the_clock_moved_on_reads_the_clock() {
        let tick = Tick::default().next(NOON);
        assert_eq!(
            tick.next(NOON + Duration::SECOND),
            Tick::default().next(NOON + Duration::SECOND)
        );
    }

    #[test]
    fn bytes_keep_the_order_of_stamps() {
        let early = Tick::default().next(NOON);
        let late = early.next(NOON);
        let (a, b) = (DeviceId([1; 8]), DeviceId([2; 8]));
        let stamps = [
            Stamp::new(early, a),
            Stamp::new(early, b),
            Stamp::new(late, a),
        ];
        assert!(stamps.is_sorted());
        assert!(stamps.map(Stamp::to_bytes).is_sorted());
    }

    #[test]
    fn the_last_tick_survives_its_column() {
        let tick = Tick::default().next(NOON);
        assert_eq!(Tick::from_column(tick.to_column()), tick);
    }
}
