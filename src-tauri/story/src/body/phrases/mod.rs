//! What lines around a story say, in lower case, in the languages that we read.
//!
//! A phrase stands here because pages of several publishing houses print it around stories; one
//! that could as well open a sentence of a story is no use.

mod labels;
mod lines;
mod pleas;
mod pointers;
mod tails;

pub(super) use labels::LABELS;
pub(super) use lines::{BYLINES, CREDIT_ENDS, CREDIT_STARTS, PERSONS, READ_TIMES, SOURCE_STARTS};
pub(super) use pleas::PLEAS;
pub(super) use pointers::{POINTERS, WAYS_OUT};
pub(super) use tails::{TAIL_HEADINGS, TAIL_LABELS};
