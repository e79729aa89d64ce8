//! Any text where a page says what stands around its story: addresses of editions, feeds, topics
//! and further pages, words of links, dates, bylines, rights.
#![no_main]

mod checked;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut parts = text.splitn(3, '\n').map(|part| part.replace(['"', '<'], ""));
    let address = parts.next().unwrap_or_default();
    let words = parts.next().unwrap_or_default();
    let day = parts.next().unwrap_or_default();
    let page = format!(
        "<!DOCTYPE html><html lang=\"{day}\"><head><title>{words}</title><base href=\"{address}\">\
         <link rel=canonical href=\"{address}\"><link rel=next href=\"{address}\">\
         <link rel=alternate hreflang=\"{words}\" href=\"{address}\">\
         <link rel=alternate type=application/rss+xml title=\"{words}\" href=\"{address}\">\
         <meta property=og:locale:alternate content=\"{address}\"><meta name=date content=\"{day}\">\
         <meta name=author content=\"{words}\"><meta name=keywords content=\"{words}\"></head>\
         <body><nav class=breadcrumb><a href=\"{address}\">{words}</a></nav><article><h1>{words}</h1>\
         <a class=language href=\"{address}\">Leer en español {words}</a>\
         <p class=byline>By <a rel=author href=\"{address}\">{words}</a></p>\
         <time class=date>{day}</time><p>{day} {words}</p>\
         <a rel=tag class=tag href=\"{address}\">{words}</a><p>© {day} {words}</p></article>\
         <section class=related><h2>{words}</h2><a href=\"{address}\">{words} {day}</a></section></body></html>"
    );
    checked::read_and_check(page.as_bytes(), None);
});
