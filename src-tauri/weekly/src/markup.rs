//! Words as they stand in HTML and XML that we write ourselves.

/// A text in which nothing is mark-up, and in which no character is that XML 1.0 does not allow.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(char),
            char if is_allowed(char) => escaped.push(char),
            _ => {}
        }
    }
    escaped
}

/// A text in one line, without what would turn the direction of the words after it: strangers wrote it.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|char| is_allowed(*char))
        .collect()
}

/// XML 1.0, 2.2, less the controls and the marks that override a text's direction.
const fn is_allowed(char: char) -> bool {
    !matches!(
        char,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{fffe}' | '\u{ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_of_a_stranger_are_mark_up() {
        assert_eq!(
            escaped("<script>alert('x' & \"y\")</script>\0\u{202e}"),
            "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;"
        );
        assert_eq!(one_line("a\r\n b\u{202e}\tc\u{7}"), "a b c");
    }
}
