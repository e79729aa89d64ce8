//! Data in scripts.

const JSON_LD: &str = " type=application/ld+json";
const JSON: &str = " type=application/json";

/// Their names and texts, about `size` bytes each.
pub fn pages(size: usize) -> Vec<(&'static str, String)> {
    let script = |kind: &str, start: &str, piece: &str, end: &str| {
        let count = size.min(tearsheet_story::limits::SCRIPT_BYTES - 1024) / piece.len();
        format!(
            "<h1>A story</h1><script{kind}>{start}{}{end}</script><p>Words.",
            piece.repeat(count)
        )
    };
    let article_with = |field: &str, piece: &str, end: &str| {
        let start = format!(r#"{{"@type":"NewsArticle",{field}"#);
        script(JSON_LD, &start, piece, end)
    };
    let article = r#"{"@type":"NewsArticle","headline":"A story","image":"/a.jpg"},"#;
    let block = format!(
        "<script{JSON_LD}>{}</script>",
        article.trim_end_matches(',')
    );
    let app = "<script>window.__INITIAL_STATE__ = {\"headline\": \"A story\"}</script>";
    vec![
        ("deep JSON", script(JSON_LD, "", "[", "")),
        ("deep objects", script(JSON_LD, "", "{\"@graph\":", "")),
        ("articles in data", script(JSON_LD, "[", article, "{}]")),
        (
            "articles one behind the other",
            script(JSON_LD, "", article, ""),
        ),
        (
            "broken articles",
            script(JSON_LD, "[", "{\"@type\":\"NewsArticle\",", ""),
        ),
        ("commas in data", script(JSON_LD, "[", ",", "]")),
        (
            "escapes in data",
            script(JSON_LD, "{\"headline\":\"", "\\", "\"}"),
        ),
        (
            "mark-up in data",
            article_with(r#""headline":""#, "<b>&amp;", "\"}"),
        ),
        (
            "a body in data",
            article_with(r#""articleBody":""#, "<p>The pier. ", "\"}"),
        ),
        (
            "signs of tags in data",
            article_with(r#""articleBody":""#, "<a", "\"}"),
        ),
        (
            "lines in data",
            article_with(
                r#""articleBody":""#,
                "The council voted on Tuesday to build it.\\n",
                "\"}",
            ),
        ),
        (
            "authors in data",
            article_with(r#""author":["#, r#"{"name":"Ana Ruiz"},"#, "{}]}"),
        ),
        (
            "topics in data",
            article_with(r#""keywords":["#, "\"pier\",", "\"a\"]}"),
        ),
        (
            "pictures in data",
            article_with(r#""image":["#, "\"/a.jpg\",", "\"/b.jpg\"]}"),
        ),
        (
            "crumbs in data",
            script(
                JSON_LD,
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
                JSON,
                "{\"images\":[",
                r#"{"url":"/a.jpg","caption":"b"},"#,
                "{}]}",
            ),
        ),
        (
            "stories in state",
            script(
                JSON,
                "{\"a\":[",
                r#"{"title":"A story","published":"2024-05-01"},"#,
                "{}]}",
            ),
        ),
        (
            "a caption in data",
            script(
                JSON,
                r#"{"images":[{"url":"/a.jpg","caption":"a"},{"url":"/b.jpg","caption":""#,
                "<b>&amp;",
                "\"}]}",
            ),
        ),
        (
            "references in data",
            script(
                JSON_LD,
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
