//! The weekly: five stories of the week, no two about the same thing, each with the reason why it was picked.
//!
//! [`pick`] chooses and knows no clock, disk or network; [`make`] keeps what it chose as an issue.

mod closeness;
mod item;
mod make;
mod pick;
mod plan;
mod schedule;
mod week;

pub use make::{Made, due, make, make_due, preview};
pub use pick::{STORIES, pick};
pub use plan::{Plan, plan, set_schedule};
pub use schedule::{Day, Schedule, Slot};
pub use week::Week;
