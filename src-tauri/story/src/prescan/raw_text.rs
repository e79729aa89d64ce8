//! Where things end whose content is not markup: comments, scripts, drawings.

use super::tag::Tag;

/// Where a comment ends, counted from behind its `<!--`; none where it never does.
pub(super) fn comment_end(comment: &str) -> Option<usize> {
    for short in [">", "->"] {
        if comment.starts_with(short) {
            return Some(short.len());
        }
    }
    let bytes = comment.as_bytes();
    memchr::memmem::find_iter(bytes, "--").find_map(|at| match bytes.get(at + 2..) {
        Some([b'>', ..]) => Some(at + 3),
        Some([b'!', b'>', ..]) => Some(at + 4),
        _ => (bytes.get(at + 1..at + 4) == Some(b"-->")).then_some(at + 4),
    })
}

/// Where `</name` starts after `from`.
pub(super) fn raw_text_end(source: &str, from: usize, name: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    memchr::memmem::find_iter(&bytes[from..], "</")
        .map(|at| from + at)
        .find(|at| is_tag_named(&bytes[at + 2..], name))
}

fn is_tag_named(bytes: &[u8], name: &str) -> bool {
    bytes
        .get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        && bytes
            .get(name.len())
            .is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))
}

/// Where an element that may hold others of its name ends; none where it never does, or not
/// within `reach` bytes.
pub(super) fn nested_end(source: &str, from: usize, name: &str, reach: usize) -> Option<usize> {
    let bytes = &source.as_bytes()[..source.len().min(from.saturating_add(reach))];
    let mut depth = 1_usize;
    let mut at = from;
    // A tag may run on behind the reach.
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
        at += found;
        if bytes.get(at + 1) == Some(&b'/') {
            if is_tag_named(&bytes[at + 2..], name) {
                depth -= 1;
                if depth == 0 {
                    return Some(after_tag(source, at));
                }
            }
        } else if is_tag_named(&bytes[at + 1..], name) {
            // An unfinished tag runs to the page's end; nothing closes behind it.
            let tag = Tag::read(source, at + 1, &mut Vec::new())?;
            depth += usize::from(!tag.closes_itself(source));
            at = tag.end;
            continue;
        }
        at += 1;
    }
    None
}

/// The place behind the `>` that ends the tag at `at`.
pub(super) fn after_tag(source: &str, at: usize) -> usize {
    memchr::memchr(b'>', &source.as_bytes()[at..]).map_or(source.len(), |end| at + end + 1)
}
