//! Plain words of what a feed writes as text or as HTML.

use html5gum::{Token, Tokenizer};
use url::Url;

/// What a piece of HTML says and shows.
pub(crate) struct Said {
    /// Its words in one line.
    pub words: String,
    /// The addresses of its pictures, each once.
    pub pictures: Vec<Url>,
}

/// Elements whose text is no words for a reader.
const SILENT: [&[u8]; 5] = [b"script", b"style", b"template", b"noscript", b"iframe"];
/// Elements that do not part words.
const INLINE: [&[u8]; 16] = [
    b"a", b"abbr", b"b", b"cite", b"code", b"em", b"font", b"i", b"mark", b"q", b"s", b"small",
    b"span", b"strong", b"sub", b"sup",
];
/// A feed that shows more is no story's; the rest is not counted.
const MOST_PICTURES: usize = 200;

/// The words of a piece of HTML, at most `longest` bytes and cut between words. Linear in its length: nothing is
/// nested.
pub(crate) fn said(html: &str, base: Option<&Url>, longest: usize) -> Said {
    let mut text = String::new();
    let mut pictures: Vec<Url> = Vec::new();
    let mut silent: Option<Vec<u8>> = None;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name: &[u8] = &tag.name;
                if silent.is_none() && SILENT.contains(&name) && !tag.self_closing {
                    silent = Some(name.to_vec());
                }
                if name == b"img"
                    && pictures.len() < MOST_PICTURES
                    && let Some(source) = tag.attributes.get(b"src".as_slice())
                {
                    let source = String::from_utf8_lossy(source);
                    pictures.extend(absolute(&source, base).filter(|url| !pictures.contains(url)));
                }
                part(&mut text, name);
            }
            Token::EndTag(tag) => {
                let name: &[u8] = &tag.name;
                if silent.as_deref() == Some(name) {
                    silent = None;
                }
                part(&mut text, name);
            }
            Token::String(piece) if silent.is_none() => {
                text.push_str(&String::from_utf8_lossy(&piece));
            }
            _ => {}
        }
    }
    Said {
        words: cut(&one_line(&text), longest),
        pictures,
    }
}

/// The words of a title, which feeds write as text, as HTML, or as HTML that was escaped once more.
pub(crate) fn title(text: &str) -> String {
    let once = said(text, None, usize::MAX).words;
    let twice = if once.contains("</") || once.contains('&') {
        said(&once, None, usize::MAX).words
    } else {
        once
    };
    cut(&twice, TITLE_BYTES)
}

/// An http or https address, made absolute.
pub(crate) fn absolute(address: &str, base: Option<&Url>) -> Option<Url> {
    let address = address.trim();
    let url = match Url::parse(address) {
        Ok(url) => url,
        Err(_) => base?.join(address).ok()?,
    };
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    (is_web && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// The longest headline of a newspaper is a third of this.
const TITLE_BYTES: usize = 600;

fn part(text: &mut String, element: &[u8]) {
    if !INLINE.contains(&element) {
        text.push(' ');
    }
}

/// Runs of white space as one space; control characters and those that turn the direction of writing left out.
pub(crate) fn one_line(text: &str) -> String {
    let visible = text.chars().filter(|char| {
        let turns = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
        !turns && (char.is_whitespace() || !char.is_control())
    });
    let text: String = visible.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first `longest` bytes of a line, cut between words, with an ellipsis where it was cut.
fn cut(line: &str, longest: usize) -> String {
    if line.len() <= longest {
        return line.to_owned();
    }
    let end = (0..=longest)
        .rev()
        .find(|end| line.is_char_boundary(*end))
        .unwrap_or(0);
    let head = line.get(..end).unwrap_or_default();
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{}…", head.trim_end_matches([',', ';', ':', '—', '–', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_markup_and_tricks_are_no_words_of_a_title() {
        for (written, read) in [
            ("Ferry returns", "Ferry returns"),
            (
                "<script>alert(1)</script>Ferry <b>re</b>turns",
                "Ferry returns",
            ),
            (
                "Ferry<br>returns\n  at &amp;amp; noon",
                "Ferry returns at & noon",
            ),
            ("&lt;em&gt;Ferry&lt;/em&gt; returns", "Ferry returns"),
            ("Tides < 3 m & rising", "Tides < 3 m & rising"),
            ("Ferry\u{202e}returns\u{0}", "Ferryreturns"),
            ("<img src=x onerror=alert(1)>", ""),
        ] {
            assert_eq!(title(written), read, "{written}");
        }
    }

    #[test]
    fn pictures_of_a_text_are_counted_once_and_made_absolute() {
        let base = Url::parse("https://ledger.example/feed/").unwrap();
        let html = "<p>One</p><img src='/a.jpg'><img src=a.jpg><img src='/a.jpg'><img src='data:image/png,x'>two";
        let said = said(html, Some(&base), 100);
        let pictures: Vec<&str> = said.pictures.iter().map(Url::as_str).collect();
        assert_eq!(said.words, "One two");
        let both = [
            "https://ledger.example/a.jpg",
            "https://ledger.example/feed/a.jpg",
        ];
        assert_eq!(pictures, both);
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(
            said("The ferry, again, sails", None, 18).words,
            "The ferry, again…"
        );
    }

    #[test]
    fn addresses_of_other_kinds_are_none() {
        let base = Url::parse("https://ledger.example/a/").unwrap();
        for bad in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://u:p@ledger.example/",
            "mailto:a@b.c",
        ] {
            assert_eq!(absolute(bad, Some(&base)), None, "{bad}");
        }
        assert_eq!(
            absolute("../b", Some(&base)).unwrap().as_str(),
            "https://ledger.example/b"
        );
        assert_eq!(absolute("/b", None), None);
    }
}
