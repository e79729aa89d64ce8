//! What strangers' pages cannot do in the window.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    window::{ENGLISH, Failure, Start, Window, can_be_driven},
};

/// The policy: a change to it has to be made here too, on purpose.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
    img-src 'self' photo: http://photo.localhost; connect-src ipc: http://ipc.localhost; \
    form-action 'none'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types svelte-trusted-html";

/// Tells every violation of the policy from now on.
const WATCH: &str = r#"
window.seen = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
window.ran = [];
"#;

/// A page that tries what pages try.
const HOSTILE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>&lt;img src=x onerror=alert(1)&gt;</title>
<base href="https://elsewhere.example/">
<script>parent.ran.push('head')</script>
<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
<link rel="stylesheet" href="CANARY/style.css">
</head><body><article>
<h1>The harbor &lt;script&gt;ran.push('headline')&lt;/script&gt; report</h1>
<p onclick="ran.push('p')">The <b onmouseover="ran.push('b')">quay</b> was quiet at dawn when the first boats came in,
and the harbor master said that nobody had expected so many of them before the autumn storms.
<a href="javascript:ran.push('link')">Read on</a> <a href="data:text/html,hello">here</a>.</p>
<p>&lt;img src=x onerror="ran.push('text')"&gt; &lt;svg onload="ran.push('svg')"&gt; said the pilot, who has
worked the channel for thirty years and keeps a log of every vessel that passes the breakwater light.</p>
<svg onload="ran.push('svg')"><script>ran.push('svg script')</script></svg>
<iframe src="CANARY/frame" srcdoc="<script>parent.ran.push('frame')</script>"></iframe>
<object data="CANARY/object"></object><embed src="CANARY/embed">
<form action="CANARY/form"><input name="q" autofocus onfocus="ran.push('focus')"></form>
<style>@import url(CANARY/import.css); body { background: url(CANARY/background) }</style>
<video src="CANARY/video" autoplay onloadstart="ran.push('video')"></video>
<p style="background:url(CANARY/inline)">The council will meet on Tuesday to decide about the crane, the nets
and the old ice house, which has stood empty since the cannery closed its doors nine years ago.</p>
<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran.push('mxss')&gt;"></math>
<figure><img src="/photo.jpg" srcset="CANARY/set.jpg 2x" onerror="ran.push('photo')" width="900" height="600"
  alt="&quot; onload=&quot;ran.push('alt')"><figcaption>&lt;script&gt;ran.push('caption')&lt;/script&gt; at the quay</figcaption></figure>
<p>Fishermen mended their nets along the wall, and the ferry left on time for the islands with the mail,
forty passengers and a crate of hens, as it has every morning but two since the spring of last year.</p>
</article></body></html>"#;

#[test]
fn the_view_is_served_with_this_policy_and_no_other() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    let configured: Value = serde_json::from_str(include_str!("../../../tauri.conf.json"))?;
    assert_eq!(configured["app"]["security"]["csp"], json!(POLICY));
    // Each violation carries the policy that it broke, as it was served.
    let served = window.script(
        r#"
        return new Promise((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.originalPolicy), { once: true });
          const image = new Image(); image.src = 'https://elsewhere.example/a.png';
        });"#,
        &[],
    )?;
    // Tauri writes the directives in an order of its own, another one each time.
    assert_eq!(
        directives(served.as_str().unwrap_or_default()),
        directives(POLICY)
    );
    let threw = window.is_true(
        "try { document.createElement('p').innerHTML = '<b>x</b>'; return false } catch (error) { return error instanceof TypeError }",
    )?;
    assert!(threw, "innerHTML takes a string");
    assert!(
        window.is_true("return window.__TAURI__ === undefined")?,
        "the whole of Tauri is in reach of a page"
    );
    window.close()
}

fn directives(policy: &str) -> BTreeSet<&str> {
    policy.split(';').map(str::trim).collect()
}

#[test]
fn a_hostile_story_runs_nothing_and_asks_nobody() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let canary = Newspaper::open()?;
    let page = HOSTILE.replace("CANARY", canary.url("/").as_str().trim_end_matches('/'));
    paper.publish("/hostile-story", Reply::html(page));
    let library = tempfile::tempdir()?;
    let start = Start::with_library(library.path())
        .argument("--allow-private-host")
        .argument(paper.host());
    let window = Window::open(&start)?;
    window.script(WATCH, &[])?;
    window.open_address(&ENGLISH, paper.url("/hostile-story").as_str())?;
    window.until("the story is painted", |window| {
        window.is_true("return !!document.documentElement.dataset.painted && !!document.querySelector('article h1')")
    })?;
    let address = window.script("return location.href", &[])?;
    window.script("for (const one of document.querySelectorAll('article a, article p, article figure')) one.click()", &[])?;
    window.press("Escape")?;

    assert_eq!(
        window.script("return window.ran", &[])?,
        json!([]),
        "a script of the page ran"
    );
    assert_eq!(
        window.script("return window.seen", &[])?,
        json!([]),
        "the policy had to step in"
    );
    assert_eq!(window.script("return location.href", &[])?, address);
    let strangers = window.script(
        "return document.querySelectorAll('article :is(script, iframe, object, embed, form, style, link, base, video, math, input)').length",
        &[],
    )?;
    assert_eq!(strangers, json!(0), "an element of the page is in the view");
    let links = window.script(
        "return [...document.querySelectorAll('article a[href]')].map((a) => a.protocol).filter((p) => !['http:', 'https:', 'mailto:'].includes(p))",
        &[],
    )?;
    assert_eq!(links, json!([]));
    assert_eq!(canary.asked().len(), 0, "somebody else was asked");
    window.close()
}

#[test]
fn the_view_stays_where_it_is() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let elsewhere = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    let before = window.script("return location.href", &[])?;
    for attempt in [
        "location.href = arguments[0]",
        "location.assign('file:///etc/passwd')",
        "window.open(arguments[0])",
        "const a = document.createElement('a'); a.href = arguments[0]; a.target = '_blank'; document.body.append(a); a.click(); a.remove()",
        "const f = document.createElement('form'); f.action = arguments[0]; document.body.append(f); f.submit(); f.remove()",
        "const a = document.createElement('a'); a.href = arguments[0]; a.download = 'x'; document.body.append(a); a.click(); a.remove()",
    ] {
        window.script(attempt, &[json!(elsewhere.url("/").as_str())])?;
        assert_eq!(
            window.script("return location.href", &[])?,
            before,
            "{attempt}"
        );
    }
    window.wait_for("textbox", ENGLISH.address)?;
    assert_eq!(window.script("return location.href", &[])?, before);
    assert_eq!(elsewhere.asked().len(), 0);
    window.close()
}

#[test]
fn the_photo_protocol_says_nothing_about_what_is_not_there() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    let painted = window.script(
        r#"
        const paths = ['', '../library.sqlite', '0'.repeat(64), '0'.repeat(64) + '/thumbnail', '%2e%2e/%2e%2e/etc/passwd'];
        const tried = paths.map((path) => new Promise((done) => {
          const image = new Image();
          image.onload = () => done(`${path} is a picture`);
          image.onerror = () => done('nothing');
          image.src = `photo://localhost/${path}`;
        }));
        return Promise.all(tried);"#,
        &[],
    )?;
    assert_eq!(
        painted,
        json!(["nothing", "nothing", "nothing", "nothing", "nothing"])
    );
    window.close()
}

/// Commands that open a dialog of the system at once, and so wait for a person.
const OF_DIALOGS: [&str; 2] = ["pick_file", "print"];

/// Calls every command with arguments that no view of ours would send; gives the calls that did not settle
/// with an answer or a typed error.
///
/// Tauri names each call's two callbacks by 32 random bits: among some thousands that wait together two are alike
/// once in some hundred runs, and one call then gets the other's answer. So the numbers are counted here.
const PESTER: &str = r#"
const [commands, rounds, seeded] = arguments;
window.counted ??= 0;
crypto.getRandomValues = (array) => array.fill(++window.counted);
let seed = seeded;
const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
const names = ['id', 'draft', 'input', 'query', 'limit', 'language', 'edition', 'index', 'settings', 'url', 'host',
  'shelf', 'favourite', 'position', 'anyway', 'onProgress', 'name', 'bytes'];
const odd = () => [null, true, -1, 1e308, 4294967296, '', '\u0000', '../../etc/passwd', 'javascript:1', '\ud800',
  'x'.repeat(10000), [], [[[]]], {}, { id: {} }, { limit: -1, offset: 'x' }, '01890a5d-ac96-774b-bcce-b302099a8057',
  '__CHANNEL__:1'][random(18)];
const invoke = window.__TAURI_INTERNALS__.invoke;
// A half letter is no JSON: such a body never reaches a command.
const typed = (error) => /hex escape/.test(error) || error !== null && typeof error === 'object' && typeof error.code === 'string'
  && 'detail' in error ? '' : `answered ${JSON.stringify(error)}`;
const within = (promise) => Promise.race([promise.then(() => '', typed),
  new Promise((done) => setTimeout(() => done('waits'), 20000))]);
const calls = [];
for (let round = 0; round < rounds; round++) {
  for (const command of commands) {
    const args = Object.fromEntries(names.map((name) => [name, odd()]));
    calls.push(within(invoke(command, args)).then((state) => state && `${command} ${state}`));
  }
}
return Promise.all(calls).then((states) => states.filter(Boolean));
"#;

/// Calls of each command that are under way together.
const ROUNDS: u32 = 20;

/// How often each command is called: 10,000 times where the variable says so, which takes a while.
fn calls() -> u32 {
    let asked = std::env::var("TEARSHEET_TEST_CALLS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(100)
}

#[test]
fn commands_pestered_with_noise_answer_and_the_app_lives() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    let list = include_str!("../../../src-tauri/desktop/wire/src/commands.in");
    let commands: Vec<&str> = list
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|name| !OF_DIALOGS.contains(name))
        .collect();
    assert!(commands.len() > 15, "{commands:?}");
    for turn in 0..calls().div_ceil(ROUNDS) {
        let waiting = window.script(
            PESTER,
            &[json!(commands), json!(ROUNDS), json!(20_260_101 + turn)],
        )?;
        assert_eq!(waiting, json!([]));
    }
    let refused = window.is_true(
        "return window.__TAURI_INTERNALS__.invoke('plugin:dialog|open', {}).then(() => false, () => true)",
    )?;
    assert!(refused, "the view may open dialogs by itself");
    window.open_address(&ENGLISH, tearsheet_sample::ADDRESS)?;
    window.until_headline("A harbor town keeps watch on its coast, one photograph at a time")?;
    window.close()
}
