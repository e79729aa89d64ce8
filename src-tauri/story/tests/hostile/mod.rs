//! Pages that cost a careless reader minutes or gigabytes, of any size.
//!
//! Each one repeats what some step of the reading could answer with work that grows faster
//! than the page: nesting, attributes, entities, data, lists of candidates. `tests/bounds.rs`
//! reads them small; `cargo xtask bench hostile` reads them as large as a page may be.

mod data;
mod numbered;
mod repeated;

/// Every hostile page, about `size` bytes long: its name and its text.
pub fn pages(size: usize) -> Vec<(&'static str, String)> {
    let mut pages = repeated::pages(size);
    pages.extend(numbered::pages(size));
    pages.extend(data::pages(size));
    pages
}
