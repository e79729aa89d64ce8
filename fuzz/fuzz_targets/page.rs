//! Any bytes as a page: charset, kind, mark-up, plain text.
#![no_main]

mod checked;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let kind = match bytes.first() {
        Some(first) if first % 4 == 0 => Some("text/plain"),
        Some(first) if first % 4 == 1 => Some("text/html; charset=iso-8859-1"),
        Some(first) if first % 4 == 2 => Some("text/html; charset=shift_jis"),
        _ => None,
    };
    checked::read_and_check(bytes.get(1..).unwrap_or_default(), kind);
});
