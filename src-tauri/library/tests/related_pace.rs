//! How long relations take in a large library. A measure: `cargo xtask bench related`.
#![allow(clippy::unwrap_used)]

mod desk;

use std::time::Instant;

use desk::{Desk, capture, story};
use tearsheet_library::StoryId;

/// Stories of the library, of some 300 words each.
const STORIES: u64 = 100_000;
/// Stories whose relations are asked for.
const ASKED: u64 = 200;
/// Different words; their frequencies fall as those of a language do (Zipf).
const WORDS: f64 = 60_000.0;
/// Different people and places.
const NAMES: u64 = 30_000;

/// A row of numbers that look thrown, the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    fn part(&mut self) -> f64 {
        (self.throw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn word(&mut self) -> String {
        let rank = WORDS.powf(self.part()) as u64;
        spelled("", rank)
    }

    /// Few are written of much, most rarely.
    fn name(&mut self) -> String {
        let number = (NAMES as f64 * self.part().powi(3)) as u64;
        format!("{} {}", spelled("Ka", number % 700), spelled("Lo", number))
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        let names = [self.name(), self.name(), self.name()];
        for place in 0..300 {
            if place % 60 == 30 {
                text.push_str(&names[(self.throw() % 3) as usize]);
            } else {
                text.push_str(&self.word());
            }
            text.push(' ');
        }
        text
    }
}

/// A word of the letters of a number.
fn spelled(beginning: &str, mut number: u64) -> String {
    let mut word = beginning.to_owned();
    loop {
        word.push_str(
            ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "mo", "nu"][(number % 10) as usize],
        );
        number /= 10;
        if number == 0 {
            return word;
        }
    }
}

/// Stories as rows, without pages and photos: what a search and a list look at.
fn fill(desk: &Desk, dice: &mut Dice) {
    let mut database = rusqlite::Connection::open(desk.dir.path().join("library.db")).unwrap();
    let tx = database.transaction().unwrap();
    {
        let insert = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            tx.prepare_cached(sql).unwrap().execute(values).unwrap();
        };
        for number in 1..=STORIES {
            let mut id = [0_u8; 16];
            id[..8].copy_from_slice(&number.to_be_bytes());
            let (id, headline) = (&id[..], format!("{} {}", dice.name(), dice.word()));
            insert(
                "INSERT INTO story (place, id, saved, saved_stamp, shelf, shelf_stamp, favourite, favourite_stamp)
                 VALUES (?1, ?2, '2026-03-14T07:30:00Z', ?2, 'archive', ?2, 'no', ?2)",
                &[&number, &id],
            );
            insert(
                "INSERT INTO card VALUES (?1, NULL, ?2, NULL, 'Ledger', 'en', NULL, 300, 1, 2, 0, NULL, '[\"en\"]')",
                &[&id, &headline],
            );
            insert(
                "INSERT INTO search (rowid, headline, deck, body, captions, authors) VALUES (?1, ?2, '', ?3, '', '')",
                &[&number, &headline, &dice.text()],
            );
            for name in [
                spelled("T", dice.throw() % 20),
                spelled("R", dice.throw() % 5_000),
            ] {
                let insert_topic = "INSERT OR IGNORE INTO topic VALUES (?1, ?2, ?3, 0)";
                insert(insert_topic, &[&name.to_lowercase(), &name, &id]);
            }
        }
    }
    tx.commit().unwrap();
}

#[test]
#[ignore = "a measure"]
fn relations_in_a_large_library() {
    let (desk, mut dice) = (Desk::new(), Dice(7));
    fill(&desk, &mut dice);
    let ids: Vec<StoryId> = (0..ASKED)
        .map(|number| {
            let mut words = story(&format!("{} {}", dice.name(), dice.word()), &[&dice.text()]);
            words.topics = vec![spelled("T", number % 20), spelled("R", number)];
            let url = format!("https://harbor.example/{number}");
            desk.library
                .keep(capture(&url, words, Vec::new()))
                .unwrap()
                .id
        })
        .collect();
    let mut times: Vec<f64> = Vec::new();
    let mut found = 0;
    for id in &ids {
        let began = Instant::now();
        found += desk.library.related(*id, 6).unwrap().len();
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    let began = Instant::now();
    let topics = desk.library.topics().unwrap().len();
    let all_topics = began.elapsed().as_secs_f64() * 1000.0;
    println!(
        "measured: {STORIES} stories: related, median {:.0} ms, 95 of 100 {:.0} ms, longest {:.0} ms, {found} found; \
         all {topics} topics {all_topics:.0} ms",
        at(0.5),
        at(0.95),
        at(1.0)
    );
    assert!(found > 0, "nothing was measured");
}
