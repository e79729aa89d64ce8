//! The schema, step by step: a step that was ever shipped never changes.

use rusqlite_migration::{M, Migrations};

/// Marks a database as ours: "Tear".
pub(super) const APPLICATION_ID: i32 = 0x5465_6172;

const STEPS: &[M<'_>] = &[
    M::up(include_str!("migrations/0001-library.sql")),
    M::up(include_str!("migrations/0002-queue.sql")),
    M::up(include_str!("migrations/0003-looks.sql")),
    M::up(include_str!("migrations/0004-hops.sql")),
];

/// All steps.
pub(super) const MIGRATIONS: Migrations<'_> = Migrations::from_slice(STEPS);

/// The version of the newest schema, as `PRAGMA user_version` has it.
pub(super) const NEWEST: u32 = 4;

/// What a library of the newest version holds; one without is damaged.
pub(super) const TABLES: [&str; 15] = [
    "address", "body", "capture", "card", "device", "edition", "gallery", "job", "page", "photo",
    "position", "search", "setting", "step", "story",
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
    fn each_step_leaves_what_was_kept_before_as_it_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_version(&mut connection, 1).unwrap();
        connection
            .execute_batch(
                "INSERT INTO story VALUES (7, x'00112233445566778899aabbccddeeff', '2026-03-14T07:30:00Z',
                     x'01', 'archive', x'02', 'yes', x'03', NULL);
                 INSERT INTO setting VALUES ('theme', 'dark', x'04');
                 INSERT INTO address VALUES ('harbor.example/pier', x'00112233445566778899aabbccddeeff');",
            )
            .unwrap();
        let told = |connection: &Connection| -> Vec<String> {
            ["story", "setting", "address"]
                .iter()
                .flat_map(|table| {
                    let mut rows = connection
                        .prepare(&format!("SELECT * FROM {table}"))
                        .unwrap();
                    let columns = rows.column_count();
                    rows.query_map([], |row| {
                        (0..columns)
                            .map(|column| row.get_ref(column).map(|value| format!("{value:?}")))
                            .collect::<rusqlite::Result<String>>()
                    })
                    .unwrap()
                    .collect::<rusqlite::Result<Vec<_>>>()
                    .unwrap()
                })
                .collect()
        };
        let before = told(&connection);
        assert_eq!(before.len(), 3);
        for version in 2..=STEPS.len() {
            MIGRATIONS.to_version(&mut connection, version).unwrap();
            assert_eq!(told(&connection), before, "version {version}");
        }
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
