//! One piece again and again.

/// Their names and texts, about `size` bytes each.
pub fn pages(size: usize) -> Vec<(&'static str, String)> {
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
        (
            "formulas",
            "<article><p>",
            "<math><msup><mi>x</mi><mn>2</mn></msup></math> ",
        ),
        ("nested formulas", "<article><p><math>", "<msqrt><mi>x</mi>"),
        (
            "a formula of one text",
            "<article><p><math><mfrac><mi>",
            "xyz",
        ),
        (
            "hours of a live report",
            "<article>",
            "<div><time>21:00</time><span>Ana Ruiz</span></div>",
        ),
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
