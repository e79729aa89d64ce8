//! Any text as plain text or Markdown: what a reader pastes, and what mail and wires send.
#![no_main]

mod checked;

libfuzzer_sys::fuzz_target!(|text: &str| {
    checked::read_and_check(text.as_bytes(), Some("text/plain; charset=utf-8"));
    checked::read_and_check(text.as_bytes(), Some("text/markdown; charset=utf-8"));
});
