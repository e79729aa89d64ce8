//! The schema, step by step: a step that was ever shipped never changes.

mod topics;

use std::sync::LazyLock;

use rusqlite_migration::{M, Migrations};

/// Marks a database as ours: "Tear".
pub(super) const APPLICATION_ID: i32 = 0x5465_6172;

/// All steps.
pub(super) static MIGRATIONS: LazyLock<Migrations<'_>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(include_str!("migrations/0001-library.sql")),
        M::up(include_str!("migrations/0002-queue.sql")),
        M::up(include_str!("migrations/0003-looks.sql")),
        M::up(include_str!("migrations/0004-hops.sql")),
        M::up_with_hook(include_str!("migrations/0005-facets.sql"), |tx| {
            Ok(topics::fill(tx)?)
        }),
        M::up(include_str!("migrations/0006-further-pages.sql")),
        M::up(include_str!("migrations/0007-highlights.sql")),
        M::up(include_str!("migrations/0008-feeds.sql")),
        M::up_with_hook(include_str!("migrations/0009-tags.sql"), |tx| {
            Ok(topics::merge(tx)?)
        }),
        M::up(include_str!("migrations/0010-issues.sql")),
        M::up(include_str!("migrations/0011-how-much-is-read.sql")),
    ])
});

/// The version of the newest schema, as `PRAGMA user_version` has it.
pub(super) const NEWEST: u32 = 11;

/// What a library of the newest version holds; one without is damaged.
pub(super) const TABLES: [&str; 26] = [
    "address",
    "body",
    "capture",
    "card",
    "delivery",
    "device",
    "edition",
    "entry",
    "facet",
    "feed",
    "further_page",
    "gallery",
    "highlight",
    "issue",
    "job",
    "leaving",
    "page",
    "photo",
    "photo_name",
    "position",
    "search",
    "setting",
    "step",
    "story",
    "tag",
    "topic",
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
        assert_eq!(version, NEWEST);
        assert_eq!(MIGRATIONS.pending_migrations(&connection).unwrap(), 0);
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
        for version in 2..=NEWEST as usize {
            MIGRATIONS.to_version(&mut connection, version).unwrap();
            assert_eq!(told(&connection), before, "version {version}");
        }
    }

    #[test]
    fn a_story_kept_before_there_were_facets_is_sorted_and_picked_like_others() {
        let mut connection = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_version(&mut connection, 4).unwrap();
        let id = "x'00112233445566778899aabbccddeeff'";
        let other = "x'ff112233445566778899aabbccddeeff'";
        let hash = format!("x'{}'", "ab".repeat(32));
        for (story, body) in [(id, true), (other, false)] {
            connection
                .execute_batch(&format!(
                    "INSERT INTO story (id, saved, saved_stamp, shelf, shelf_stamp, favourite, favourite_stamp)
                         VALUES ({story}, '2026-03-14T07:30:00Z', x'01', 'archive', x'02', 'yes', x'03');
                     INSERT INTO card VALUES ({story}, NULL, 'Pier', NULL, 'Harbor Ledger', 'en', NULL, 300, 1, 2, 4,
                         NULL, '[\"en\"]');
                     INSERT INTO capture VALUES ({story}, {story}, 1, NULL, '2026-03-14T07:30:00Z', x'01');
                     INSERT INTO edition VALUES ({story}, {story}, 0, 'en', {hash});"
                ))
                .unwrap();
            let told = tearsheet_story::Story {
                topics: vec!["Ports".to_owned(), "Coast".to_owned(), "Ports".to_owned()],
                ..tearsheet_story::Story::default()
            };
            let packed = if body {
                super::super::body::packed(&told).unwrap()
            } else {
                b"damaged".to_vec()
            };
            let insert = format!("INSERT INTO body VALUES ({story}, ?1)");
            connection.execute(&insert, [packed]).unwrap();
        }
        MIGRATIONS.to_latest(&mut connection).unwrap();
        let told = |sql: &str| -> Vec<String> {
            let mut rows = connection.prepare(sql).unwrap();
            rows.query_map([], |row| row.get(0))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap()
        };
        let topics =
            told("SELECT key || ' ' || name || ' ' || hex(substr(story, 1, 1)) FROM topic");
        assert_eq!(topics, ["coast Coast 00", "ports Ports 00"]);
        let facets = told(
            "SELECT shelf || ' ' || favourite || ' ' || site || ' ' || published || ' ' || photos FROM facet",
        );
        let facet = "archive yes Harbor Ledger 2026-03-14T07:30:00Z 4";
        assert_eq!(facets, [facet, facet]);
    }

    #[test]
    fn topics_kept_before_they_had_keys_get_them_and_those_of_other_editions() {
        let mut connection = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_version(&mut connection, 8).unwrap();
        let hash = format!("x'{}'", "ab".repeat(32));
        for (story, readable) in [("01", true), ("02", false)] {
            let [id, other] = ["00", "ee"].map(|end| format!("x'{story}{}'", end.repeat(15)));
            connection
                .execute_batch(&format!(
                    "INSERT INTO story (id, saved, saved_stamp, shelf, shelf_stamp, favourite, favourite_stamp)
                         VALUES ({id}, '2026-03-14T07:30:00Z', x'01', 'archive', x'02', 'yes', x'03');
                     INSERT INTO capture VALUES ({id}, {id}, 1, NULL, '2026-03-14T07:30:00Z', x'01');
                     INSERT INTO edition VALUES ({id}, {id}, 0, 'en', {hash});
                     INSERT INTO edition VALUES ({other}, {id}, 1, 'es', {hash});
                     INSERT INTO topic (name, story)
                         VALUES ('Climate Change', {id}), ('#climatechange', {id}), ('Ports', {id});"
                ))
                .unwrap();
            let told = tearsheet_story::Story {
                topics: vec!["Puertos".to_owned(), "PORTS".to_owned()],
                ..tearsheet_story::Story::default()
            };
            let packed = if readable {
                super::super::body::packed(&told).unwrap()
            } else {
                b"damaged".to_vec()
            };
            let insert = format!("INSERT INTO body VALUES ({other}, ?1)");
            connection.execute(&insert, [packed]).unwrap();
        }
        MIGRATIONS.to_latest(&mut connection).unwrap();
        let mut rows = connection
            .prepare(
                "SELECT hex(substr(story, 1, 1)) || ' ' || key || ' ' || name || ' ' || edition
                 FROM topic ORDER BY 1",
            )
            .unwrap();
        let told: Vec<String> = rows
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(
            told,
            [
                "01 climatechange #climatechange 0",
                "01 ports Ports 0",
                "01 puertos Puertos 1",
                "02 climatechange #climatechange 0",
                "02 ports Ports 0",
            ]
        );
    }

    /// Stories of the library that the measure migrates.
    const MANY: u32 = 100_000;

    #[test]
    #[ignore = "a measure"]
    fn the_topics_of_a_large_library_are_read_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = Connection::open(folder.path().join("library.db")).unwrap();
        MIGRATIONS.to_version(&mut connection, 4).unwrap();
        let words = "The harbor office said on Monday that the tide had come in early. ".repeat(25);
        let told = tearsheet_story::Story {
            topics: vec!["Ports".to_owned(), "Coast".to_owned()],
            body: vec![tearsheet_story::Block::Paragraph {
                runs: vec![tearsheet_story::Run::plain(&words)],
            }],
            ..tearsheet_story::Story::default()
        };
        let packed = super::super::body::packed(&told).unwrap();
        let tx = connection.transaction().unwrap();
        for number in 0..MANY {
            let mut id = [0_u8; 16];
            id[..4].copy_from_slice(&number.to_be_bytes());
            let run = |sql: &str| tx.prepare_cached(sql).unwrap().execute([&id[..]]).unwrap();
            run("INSERT INTO story (id, saved, saved_stamp, shelf, shelf_stamp, favourite, favourite_stamp)
                 VALUES (?1, '2026-03-14T07:30:00Z', ?1, 'archive', ?1, 'no', ?1)");
            run(
                "INSERT INTO card VALUES (?1, NULL, 'Pier', NULL, 'Ledger', 'en', NULL, 300, 1, 2, 4, NULL, '[]')",
            );
            run("INSERT INTO capture VALUES (?1, ?1, 1, NULL, '2026-03-14T07:30:00Z', ?1)");
            run("INSERT INTO edition VALUES (?1, ?1, 0, 'en', zeroblob(32))");
            let insert = "INSERT INTO body VALUES (?1, ?2)";
            let mut insert = tx.prepare_cached(insert).unwrap();
            insert.execute((&id[..], &packed)).unwrap();
        }
        tx.commit().unwrap();
        let began = std::time::Instant::now();
        MIGRATIONS.to_latest(&mut connection).unwrap();
        let topics: u32 = connection
            .query_row("SELECT count(*) FROM topic", [], |row| row.get(0))
            .unwrap();
        assert_eq!(topics, 2 * MANY);
        println!(
            "measured: {MANY} stories: {:.1} s",
            began.elapsed().as_secs_f64()
        );
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
