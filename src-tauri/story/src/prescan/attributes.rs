//! Attributes read straight from a tag's text, for tags that never reach the DOM.

/// The value of an attribute in a tag's attributes as written.
pub(crate) fn attribute<'s>(attributes: &'s str, wanted: &str) -> Option<&'s str> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let name_end = rest
            .find(|char: char| char.is_ascii_whitespace() || matches!(char, '=' | '/'))
            .unwrap_or(rest.len());
        let name = &rest[..name_end];
        let after = rest[name_end..].trim_start();
        let (value, next) = match after.strip_prefix('=') {
            Some(after) => value_of(after.trim_start()),
            None => ("", after),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = next.trim_start_matches(|char: char| char.is_ascii_whitespace() || char == '/');
        // A stray equals sign would stand still.
        rest = rest.strip_prefix('=').unwrap_or(rest);
    }
    None
}

fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = text
        .find(|char: char| char.is_ascii_whitespace())
        .unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn values_are_found_in_every_quoting() {
        let attributes = r#"id='state' async type=application/json data-x = "a b""#;
        assert_eq!(attribute(attributes, "id"), Some("state"));
        assert_eq!(attribute(attributes, "async"), Some(""));
        assert_eq!(attribute(attributes, "TYPE"), Some("application/json"));
        assert_eq!(attribute(attributes, "data-x"), Some("a b"));
        assert_eq!(attribute(attributes, "src"), None);
    }
}
