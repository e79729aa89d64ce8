//! Any text as the data that a page ships with: JSON-LD, app state, attributes.
#![no_main]

mod checked;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (first, second) = text.split_once('\n').unwrap_or((text, ""));
    let value = second.replace('"', "");
    let page = format!(
        "<!DOCTYPE html><title>Gulls return</title><script type=application/ld+json>{first}</script>\
         <script type=application/json>{second}</script><script>window.__INITIAL_STATE__ = {second}</script>\
         <article><h1>Gulls return</h1><img srcset=\"{value}\" data-src=\"{value}\"><time datetime=\"{value}\">{value}</time>\
         <p class=byline>{value}</p><figure><img src=/a.jpg><figcaption>{value}</figcaption></figure></article>"
    );
    checked::read_and_check(page.as_bytes(), None);
});
