//! Embedded state: the data that a page's own scripts start from.

use serde_json::Value;

use crate::prescan::{Script, attribute};

/// The values of every data script and of every assignment of a JSON value in plain scripts
/// (`window.__INITIAL_STATE__ = {…}`, `Fusion.globalContent = {…}`).
pub(crate) fn values(scripts: &[Script<'_>]) -> Vec<Value> {
    scripts.iter().filter_map(value_of).collect()
}

/// A script shorter than this holds no story.
const TELLING_BYTES: usize = 200;

fn value_of(script: &Script<'_>) -> Option<Value> {
    let kind = attribute(script.attributes, "type").unwrap_or_default();
    if kind.contains("ld+json") || script.text.len() < TELLING_BYTES {
        return None;
    }
    if kind.contains("json") {
        return serde_json::from_str(script.text).ok();
    }
    assigned(script.text)
}

/// The first JSON object that is assigned to a name that promises state.
fn assigned(text: &str) -> Option<Value> {
    const NAMES: [&str; 8] = [
        "__INITIAL_STATE__",
        "__PRELOADED_STATE__",
        "__APOLLO_STATE__",
        "__INITIAL_DATA__",
        "__NUXT__",
        "__STATE__",
        "globalContent",
        "__PRELOADED_QUERIES__",
    ];
    NAMES.iter().find_map(|name| {
        let at = text.find(name)?;
        let (_, value) = text[at..].split_once('=')?;
        let value = value.trim_start();
        if !value.starts_with('{') && !value.starts_with('[') {
            return None;
        }
        serde_json::Deserializer::from_str(value)
            .into_iter::<Value>()
            .next()?
            .ok()
    })
}
