//! What the made papers print.

/// What a feed says of a story, by its headline.
pub(crate) fn summary(headline: &str) -> &'static str {
    match headline.split(' ').next() {
        Some("Ferry") => {
            "Lifeboats took everybody ashore before breakfast, and the harbour master said that the sandbank had \
             wandered since the last chart was drawn."
        }
        Some("Bakers") => {
            "The council voted 31 to 12 for the trial, which ends a rule older than the town hall."
        }
        Some("Museum") => {
            "A cleaner heard the panel rattle. Behind it hung the magistrate, unharmed, where he had been for \
             forty winters."
        }
        Some("A") => "It is made in a shed by two sisters and ripens beside their bicycles.",
        Some("Rovers") => {
            "The only goal came off a defender\u{2019}s heel, in the rain, with nine minutes left to play."
        }
        Some("Chess") => {
            "She had learnt the game from her grandfather\u{2019}s newspaper, and offered a draw twice before she won."
        }
        Some("Orchard") => "The pears are in blossom three weeks early, and the nights are clear.",
        Some("Parliament") => {
            "After nineteen hours, wells and rivers belong to those who live beside them, by four votes."
        }
        _ => {
            "He took the club from the fourth league to the first, and leaves it with a whistle and a handshake."
        }
    }
}
