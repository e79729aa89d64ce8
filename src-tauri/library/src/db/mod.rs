//! The database: every line of SQL stands in this room, one file a table.

pub(crate) mod address;
pub(crate) mod body;
pub(crate) mod capture;
pub(crate) mod card;
pub(crate) mod check;
mod choice;
mod connection;
pub(crate) mod delivery;
pub(crate) mod device;
pub(crate) mod edition;
pub(crate) mod entry;
pub(crate) mod facet;
pub(crate) mod feed;
pub(crate) mod further_page;
pub(crate) mod gallery;
pub(crate) mod highlight;
pub(crate) mod issue;
pub(crate) mod job;
pub(crate) mod leaving;
mod migrations;
mod opening;
pub(crate) mod page;
pub(crate) mod photo;
pub(crate) mod photo_name;
pub(crate) mod position;
pub(crate) mod search;
pub(crate) mod setting;
pub(crate) mod step;
pub(crate) mod story;
pub(crate) mod tag;
pub(crate) mod topic;
mod value;
pub(crate) mod wall;

pub(crate) use connection::{Database, Failure, Writing};
pub(crate) use opening::{OPENING_LOCK, OpenedDatabase, open};
