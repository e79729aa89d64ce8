//! Table `device`: who makes stamps here, and the last one made.

use rusqlite::{Connection, Transaction, params};
use time::OffsetDateTime;
use uuid::{NoContext, Timestamp, Uuid};

use crate::stamp::{DeviceId, Stamp, Tick};

const INSERT: &str = "INSERT INTO device (one, id, last_tick) VALUES (1, ?1, 0)";
const SELECT: &str = "SELECT id, last_tick FROM device WHERE one = 1";
const UPDATE: &str = "UPDATE device SET last_tick = ?1 WHERE one = 1";

/// Gives a fresh library its device.
pub(super) fn insert(connection: &Connection, id: DeviceId) -> rusqlite::Result<()> {
    connection.execute(INSERT, params![id.0])?;
    Ok(())
}

/// A new device: the random half of a UUIDv7.
pub(super) fn new_id() -> DeviceId {
    let bytes = Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0)).into_bytes();
    let mut id = [0; 8];
    id.copy_from_slice(&bytes[8..]);
    DeviceId(id)
}

/// The stamp of this transaction: later than every stamp of the library, whatever the clock says.
///
/// The last one stands in the database because several processes write to it.
pub(super) fn next_stamp(tx: &Transaction<'_>, now: OffsetDateTime) -> rusqlite::Result<Stamp> {
    let (id, last): ([u8; 8], i64) = tx
        .prepare_cached(SELECT)?
        .query_row([], |row| Ok((row.get("id")?, row.get("last_tick")?)))?;
    let tick = Tick::from_column(last).next(now);
    tx.prepare_cached(UPDATE)?.execute([tick.to_column()])?;
    Ok(Stamp::new(tick, DeviceId(id)))
}
