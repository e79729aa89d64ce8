//! Pages that cost a careless reader minutes or gigabytes, of any size.
//!
//! Each one repeats what some step of the reading could answer with work that grows faster
//! than the page: nesting, attributes, entities, data, lists of candidates. `tests/bounds.rs`
//! reads them small; `cargo xtask bench hostile` reads them as large as a page may be.

/// Every hostile page, about `size` bytes long: its name and its text.
pub fn pages(size: usize) -> Vec<(&'static str, String)> {
    let mut pages = repeated(size);
    pages.extend(numbered(size));
    pages.extend(data(size));
    pages
}

/// One piece again and again.
fn repeated(size: usize) -> Vec<(&'static str, String)> {
    const PIECES: &[(&str, &str, &str)] = &[
        ("deep", "", "<div>"),
        ("deep in links", "", "<div><a href=/x>"),
        ("deep articles", "", "<article><h1>a</h1>"),
        ("lone end tags", "", "</p>"),
        ("end tags of nothing", "", "</x></div></b>"),
        ("cells", "<table>", "<tr><td>"),
        ("nested tables", "", "<table><tr><td>"),
        ("a wide table", "<article><table><tr>", "<td>1"),
        ("a long table", "<article><table>", "<tr><td>one<td>two"),
        ("text in tables", "<table>", "x<tr>y"),
        ("links", "", "<a href=/x>"),
        ("lists", "", "<ul><li>"),
        ("items", "<ul>", "<li>an item of a list"),
        ("definitions", "<dl>", "<dt>a<dd>b"),
        ("quotations", "<article>", "<blockquote>a"),
        (
            "quotations of posts",
            "<article>",
            "<blockquote class=twitter-tweet><a href=https://x.com/a>b</a>",
        ),
        ("formatting", "", "<p><b><i><font color=red>x"),
        ("formatting left open", "", "<b><p>x"),
        ("comments", "", "<!--"),
        ("dashes", "<!--", "- -- "),
        ("declarations", "", "<!x><?y>"),
        ("open signs", "", "<"),
        ("end signs", "", "</"),
        ("unfinished tags", "", "<p title=\"a"),
        ("quotes", "", "<p a=\"'b' c='\">"),
        ("equal signs", "<p ", "= "),
        ("slashes", "<p ", "/"),
        ("drawings", "", "<svg>"),
        ("drawings in drawings", "<p>", "<svg><svg></svg>"),
        ("drawings one by one", "<p>", "<svg><path d=m/></svg>"),
        ("drawings that close themselves", "<p>", "<svg/>"),
        ("scripts", "", "<script>"),
        ("scripts one by one", "", "<script>x</script>"),
        ("half scripts", "<script>", "</scrip"),
        ("styles", "", "<style>"),
        ("titles", "", "<title>a"),
        ("frames", "", "<iframe src=/x>"),
        ("choices", "", "<select><option>a"),
        ("text areas", "", "<textarea>a"),
        ("templates", "", "<template>a"),
        (
            "copies without scripts",
            "<body>x",
            "<noscript><img src=/a.jpg></noscript>",
        ),
        ("entities", "", "&amp;"),
        ("unfinished entities", "", "&am"),
        ("signs of tags", "<article><p>", "&lt;a"),
        ("signs of tags in a heading", "<h1>", "&lt;a"),
        (
            "signs of tags in a caption",
            "<article><figure><img src=/a.jpg><figcaption>",
            "&lt;a &amp;",
        ),
        ("numbers of characters", "", "&#x41;&#66"),
        ("entities in a value", "<p title=\"", "&amp;"),
        ("one word", "", "x"),
        ("one letter of three bytes", "", "字"),
        ("white space", "<p>a", " \n"),
        ("breaks", "<article><p>", "a<br>"),
        ("brackets", "", "["),
        (
            "brackets in a caption",
            "<figure><img src=/a.jpg><figcaption>",
            "(a) ",
        ),
        ("headings", "", "<h1>a</h1>"),
        ("headings of lists", "", "<h2>Related stories</h2>"),
        ("dates", "", "<time>1 May 2024</time>"),
        (
            "dates by class",
            "",
            "<span class=date>1 May 2024, 10:00</span>",
        ),
        (
            "bylines",
            "",
            "<span class=byline>By Ana Ruiz and Juan Sol</span>",
        ),
        ("tags", "", "<a rel=tag href=/t>Harbor</a>"),
        (
            "lists of tags",
            "",
            "<ul class=tags><li><a href=/t>Harbor</a></ul>",
        ),
        (
            "nested lists of tags",
            "",
            "<div class=tags><a href=/t>Harbor</a>",
        ),
        ("rights", "", "<p>© Harbor Ledger. All rights reserved"),
        (
            "nested rights",
            "",
            "<div>© Harbor Ledger. All rights reserved",
        ),
        (
            "notices",
            "",
            "<p>Correction: an earlier version of this story named another pier.",
        ),
        (
            "invitations",
            "",
            "<a href=/es/el-muelle-abre>Leer en español</a>",
        ),
        (
            "boxes of related stories",
            "",
            "<div class=related><a href=/b>A headline of another story</a>",
        ),
        (
            "decks",
            "<h1>a</h1>",
            "<p class=deck>A line below the headline of the story",
        ),
        (
            "captions",
            "<article>",
            "<figure><figcaption>A caption (AP Photo/Ana Ruiz)",
        ),
        (
            "galleries",
            "<article>",
            "<div class=gallery><img src=/a.jpg>",
        ),
        (
            "counters",
            "<article><div class=gallery>",
            "<span>1 of 12</span>",
        ),
        (
            "embeds",
            "<article>",
            "<iframe src=https://www.youtube.com/embed/a></iframe>",
        ),
        (
            "paragraphs",
            "<article>",
            "<p>The council voted on Tuesday to rebuild the pier. ",
        ),
        (
            "one paragraph",
            "<article><p>",
            "The council voted on Tuesday. ",
        ),
        ("sentences of links", "<article><p>", "a <a href=/b>b</a> "),
        ("lines of code", "<article><pre>", "a\r\n"),
        ("authors", "", "<meta name=author content='Ana Ruiz'>"),
        (
            "keywords",
            "<meta name=keywords content=\"",
            "harbor, pier; ",
        ),
        ("days", "", "<meta name=date content=2024-05-01>"),
        ("bases", "", "<base href=/a/>"),
        ("classes", "<div class=\"", "related card "),
        ("a class of one word", "<div class=\"", "commentary"),
        ("a long address", "<a href=\"/", "a/"),
        (
            "a long picture address",
            "<article><img src=\"/a.jpg?",
            "w=1&",
        ),
        (
            "an address in an address",
            "<article><img src=\"/a",
            "%2Fhttps%3A//a.example/",
        ),
        ("a long srcset", "<article><img srcset=\"", "/a.jpg 10w, "),
        ("commas in a srcset", "<article><img srcset=\"", ","),
        ("markdown headings", "", "# a\n"),
        ("markdown quotations", "", ">"),
        ("markdown lists", "", "- a\n"),
        ("markdown links", "", "[a](b) "),
        ("markdown brackets", "", "[a]("),
        ("markdown stars", "", "*a"),
        ("markdown rules", "", "---\n"),
        ("markdown pictures", "", "![a](/b.jpg)\n"),
        ("markdown tables", "", "|a|b|\n|-|-|\n"),
        ("short lines", "", "Photo: Ana Ruiz\n"),
    ];
    PIECES
        .iter()
        .map(|(name, start, piece)| {
            let count = size.saturating_sub(start.len()) / piece.len();
            let kind = if name.starts_with("markdown") || name.starts_with("short") {
                ""
            } else {
                "<!DOCTYPE html>"
            };
            (*name, format!("{kind}{start}{}", piece.repeat(count)))
        })
        .collect()
}

/// Pieces that each differ from all others.
fn numbered(size: usize) -> Vec<(&'static str, String)> {
    type Piece = fn(usize) -> String;
    let pieces: &[(&str, &str, Piece)] = &[
        ("many attributes", "<p ", |n| format!("a{n}=1 ")),
        ("a thousand attributes a tag", "", |n| {
            let end = if n % 1000 == 999 { "><p " } else { "" };
            format!("data-src-{n}=1 {end}")
        }),
        ("fonts", "", |n| format!("<font color={n}>")),
        ("elements of their own", "", |n| format!("<x{n}>")),
        ("classes of their own", "<article>", |n| {
            format!("<p class=card-{n}>a")
        }),
        ("pictures", "<article>", |n| {
            format!("<img src=/u/pier-{n}.jpg width=900 height=600>")
        }),
        ("pictures of many sizes", "<article>", |n| {
            format!(
                "<img src=/u/pier-{n}-900x600.jpg srcset=\"/u/pier-{n}.jpg 1800w, /u/pier-{n}-90x60.jpg 90w\">"
            )
        }),
        ("slides", "<article><div class=gallery>", |n| {
            format!("<div class=slide data-src=/u/{n}.jpg><span>{n} of 90000</span></div>")
        }),
        ("stories", "", |n| {
            format!("<a href=/world/story-{n}>A headline that is long enough, number {n}</a>")
        }),
        ("related stories", "<h2>Related</h2><div>", |n| {
            format!("<a href=/world/story-{n}>A headline that is long enough, number {n}</a>")
        }),
        ("editions", "", |n| {
            format!("<link rel=alternate hreflang=es href=/es/la-historia-numero-{n}>")
        }),
        ("headlines", "", |n| {
            format!("<h1>The headline of story number {n}</h1>")
        }),
        ("names", "", |n| {
            format!("<a rel=author href=/p/{n}>Ana Ruiz the {n}th</a>")
        }),
        ("names in one line", "", |n| {
            let (start, end) = match n % 1000 {
                0 => ("<meta name=author content='", ""),
                999 => ("", "'>"),
                _ => ("", ""),
            };
            format!("{start}Ana Ruiz{n}, {end}")
        }),
        ("lists in attributes", "<article class=gallery>", |n| {
            format!("<p :set{n}='[{{\"url\":\"/u/{n}.jpg\",\"alt\":\"a\"}},{{}}]'>")
        }),
        ("days in the head", "", |n| {
            format!(
                "<meta name=date content=20{:02}-{:02}-01><meta name=lastmod content=2024-05-{:02}>",
                n % 90 + 10,
                n % 12 + 1,
                n % 28 + 1
            )
        }),
        ("pictures in the head", "", |n| {
            format!("<meta property=og:image content=/u/pier-{n}.jpg>")
        }),
        ("galleries of their own", "<article>", |n| {
            format!("<div class=gallery><img src=/u/{n}.jpg><p>A caption of photo {n}</div>")
        }),
        ("days of their own", "", |n| {
            format!("<time datetime=20{:02}-01-02>x</time>", n % 100)
        }),
    ];
    pieces
        .iter()
        .map(|(name, start, piece)| {
            let mut page = format!("<!DOCTYPE html>{start}");
            let mut number = 0;
            while page.len() < size {
                page.push_str(&piece(number));
                number += 1;
            }
            (*name, page)
        })
        .collect()
}

/// Data in scripts.
fn data(size: usize) -> Vec<(&'static str, String)> {
    let script = |kind: &str, start: &str, piece: &str, end: &str| {
        let count = size.min(tearsheet_story::limits::SCRIPT_BYTES - 1024) / piece.len();
        format!(
            "<h1>A story</h1><script{kind}>{start}{}{end}</script><p>Words.",
            piece.repeat(count)
        )
    };
    let json_ld = " type=application/ld+json";
    let json = " type=application/json";
    let article = r#"{"@type":"NewsArticle","headline":"A story","image":"/a.jpg"},"#;
    let block = format!(
        "<script{json_ld}>{}</script>",
        article.trim_end_matches(',')
    );
    let app = "<script>window.__INITIAL_STATE__ = {\"headline\": \"A story\"}</script>";
    vec![
        ("deep JSON", script(json_ld, "", "[", "")),
        ("deep objects", script(json_ld, "", "{\"@graph\":", "")),
        ("articles in data", script(json_ld, "[", article, "{}]")),
        (
            "articles one behind the other",
            script(json_ld, "", article, ""),
        ),
        (
            "broken articles",
            script(json_ld, "[", "{\"@type\":\"NewsArticle\",", ""),
        ),
        ("commas in data", script(json_ld, "[", ",", "]")),
        (
            "escapes in data",
            script(json_ld, "{\"headline\":\"", "\\", "\"}"),
        ),
        (
            "mark-up in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","headline":""#,
                "<b>&amp;",
                "\"}",
            ),
        ),
        (
            "a body in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","articleBody":""#,
                "<p>The pier. ",
                "\"}",
            ),
        ),
        (
            "signs of tags in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","articleBody":""#,
                "<a",
                "\"}",
            ),
        ),
        (
            "lines in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","articleBody":""#,
                "The council voted on Tuesday to build it.\\n",
                "\"}",
            ),
        ),
        (
            "authors in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","author":["#,
                r#"{"name":"Ana Ruiz"},"#,
                "{}]}",
            ),
        ),
        (
            "topics in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","keywords":["#,
                "\"pier\",",
                "\"a\"]}",
            ),
        ),
        (
            "pictures in data",
            script(
                json_ld,
                r#"{"@type":"NewsArticle","image":["#,
                "\"/a.jpg\",",
                "\"/b.jpg\"]}",
            ),
        ),
        (
            "crumbs in data",
            script(
                json_ld,
                r#"{"@type":"BreadcrumbList","itemListElement":["#,
                r#"{"name":"World"},"#,
                "{}]}",
            ),
        ),
        (
            "state",
            script("", "", "__NUXT__ __STATE__ globalContent = ", "{"),
        ),
        (
            "state of brackets",
            script("", "window.__INITIAL_STATE__=", "{\"a\":", ""),
        ),
        (
            "galleries in state",
            script(
                json,
                "{\"images\":[",
                r#"{"url":"/a.jpg","caption":"b"},"#,
                "{}]}",
            ),
        ),
        (
            "stories in state",
            script(
                json,
                "{\"a\":[",
                r#"{"title":"A story","published":"2024-05-01"},"#,
                "{}]}",
            ),
        ),
        (
            "a caption in data",
            script(
                json,
                r#"{"images":[{"url":"/a.jpg","caption":"a"},{"url":"/b.jpg","caption":""#,
                "<b>&amp;",
                "\"}]}",
            ),
        ),
        (
            "references in data",
            script(
                json_ld,
                r#"[{"@id":"/p","url":"/p.jpg"},{"@type":"NewsArticle","image":["#,
                r#"{"@id":"/n"},"#,
                "{}]}]",
            ),
        ),
        (
            "lists within lists in code",
            script(
                "",
                &format!("window.a = {}", r#"{"images":["#.repeat(40)),
                "0,",
                &format!("0{};", "]}".repeat(40)),
            ),
        ),
        ("blocks of data", block.repeat(size / block.len())),
        ("blocks of state", app.repeat(size / app.len())),
    ]
}
