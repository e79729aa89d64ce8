//! The schema, step by step: a step that was ever shipped never changes.

use rusqlite_migration::{M, Migrations};

/// Marks a database as ours: "Tear".
pub(super) const APPLICATION_ID: i32 = 0x5465_6172;

const STEPS: &[M<'_>] = &[M::up(include_str!("migrations/0001-library.sql"))];

/// All steps.
pub(super) const MIGRATIONS: Migrations<'_> = Migrations::from_slice(STEPS);

/// The version of the newest schema, as `PRAGMA user_version` has it.
pub(super) const NEWEST: u32 = 1;

/// What a library of the newest version holds; one without is damaged.
pub(super) const TABLES: [&str; 13] = [
    "address", "body", "capture", "card", "device", "edition", "gallery", "page", "photo",
    "position", "search", "setting", "story",
];

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn the_steps_make_the_newest_schema() {
        let mut connection = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_latest(&mut connection).unwrap();
        let version: u32 = connection
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!((version, STEPS.len()), (NEWEST, NEWEST as usize));
    }

    #[test]
    fn every_table_that_the_steps_make_is_looked_for() {
        let mut connection = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_latest(&mut connection).unwrap();
        let made: Vec<String> = connection
            .prepare(
                "SELECT name FROM pragma_table_list
                 WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'
                 ORDER BY name",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(made, TABLES);
    }
}
