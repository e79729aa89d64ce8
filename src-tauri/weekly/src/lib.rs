//! The weekly: five stories of the week, no two about the same thing, each with the reason why it was picked.
//!
//! [`pick`] chooses and knows no clock, disk or network; [`make`] keeps what it chose as an issue; [`letter`] and
//! [`write_issue`] set that for mail programs and e-readers.

mod closeness;
mod epub;
mod item;
mod letter;
mod make;
mod markup;
mod pick;
mod plan;
mod post;
mod schedule;
mod week;
mod words;

pub use epub::{BookError, write_issue, write_story};
pub use letter::{letter, trial};
pub use make::{Made, due, make, make_due, preview};
pub use pick::{STORIES, pick};
pub use plan::{Plan, plan, set_schedule};
pub use post::{Courier, EachIssue, Post, not_sent, post, set_post};
pub use schedule::{Day, Schedule, Slot};
pub use week::Week;
pub use words::Tongue;
