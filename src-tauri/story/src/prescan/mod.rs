//! One linear pass over a page, from its text to its DOM.
//!
//! It bounds what html5ever is slow at (depth, attributes, sheer number of tags) and keeps
//! out of the DOM what no reader needs there: script, style, drawing and comment bodies,
//! attributes of the page's own scripts, the white space of its source. Scripts that hold
//! data go straight to their readers.
//!
//! Its tags and texts go to html5ever's tree builder as they are met, so that the page is
//! cut into tokens once; html5ever's own tokenizer takes three times as long as its tree
//! builder, most of it over bytes that are not kept.

mod attributes;
mod content;
mod element;
mod growth;
mod kept;
mod names;
mod nesting;
mod raw_text;
mod references;
mod scanner;
mod tag;
#[cfg(test)]
mod tests;

use scraper::Html;

use crate::Issue;
pub(crate) use attributes::attribute;
use scanner::Scanner;

/// What `<noscript>` is called in the DOM: html5ever would keep its content as one text.
/// Readers take photos from it; its words mostly say "turn JavaScript on".
pub(crate) const NOSCRIPT: &str = "ts-noscript";

/// What `<template>` is called in the DOM: inert content, which no reader sees.
/// A template that is a declared shadow root becomes a plain `<div>`.
pub(crate) const TEMPLATE: &str = "ts-template";

/// What an element that stood in place of a data script is called in the DOM;
/// its `n` attribute is the script's place in [`Scanned::scripts`].
pub(crate) const DATA_MARK: &str = "ts-data";

/// A script element, apart from the DOM.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Script<'s> {
    /// The start tag's attributes as written.
    pub(crate) attributes: &'s str,
    /// The script's text as written.
    pub(crate) text: &'s str,
}

/// The page's DOM, and what was kept apart from it.
pub(crate) struct Scanned<'s> {
    pub(crate) dom: Html,
    pub(crate) scripts: Vec<Script<'s>>,
    pub(crate) issues: Vec<Issue>,
}

/// The page bounded, lightened and built.
pub(crate) fn scan(source: &str) -> Scanned<'_> {
    Scanner::new(source).run()
}
