//! Formulas: MathML in one line of text, in TeX where the page says it.

use ego_tree::NodeRef;
use scraper::Node;

use crate::{dom::ElementRef, folded::Folded};

/// A longer formula is cut: these are the texts and elements that are looked at.
const MOST_NODES: usize = 2_000;
/// A longer formula is data in disguise.
const MOST_BYTES: usize = 4_096;
/// Real formulas nest some ten deep.
const DEEPEST: usize = 40;

/// The formula of a `math` element: its TeX, or what stands in for it in words (`alttext`), or its
/// parts in one line.
///
/// TeX and MathML stand side by side in `semantics` (MathML Core, 6); Wikipedia, KaTeX and
/// LaTeXML write them so.
pub(crate) fn written(math: NodeRef<'_, Node>) -> String {
    let annotation = math
        .descendants()
        .take(MOST_NODES)
        .filter_map(ElementRef::wrap)
        .filter(|element| element.value().name() == "annotation")
        .find(|element| is_tex(element.attr("encoding").unwrap_or_default()))
        .map(|element| folded(element.text()));
    let told = annotation.or_else(|| {
        ElementRef::wrap(math)?
            .attr("alttext")
            .map(|text| folded(std::iter::once(text)))
    });
    match told.map(|tex| bare(&tex).to_owned()) {
        Some(tex) if !tex.is_empty() => tex,
        _ => {
            let mut line = Line::default();
            line.add_all(math, DEEPEST);
            line.text.trim().to_owned()
        }
    }
}

fn is_tex(encoding: &str) -> bool {
    matches!(
        encoding,
        "application/x-tex" | "application/x-latex" | "text/x-tex" | "LaTeX" | "TeX"
    )
}

fn folded<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut folded = Folded::with_capacity(0);
    texts.for_each(|text| folded.push(text));
    folded.finish()
}

/// TeX without the size that it is set in: `{\displaystyle x}`.
fn bare(tex: &str) -> &str {
    ["{\\displaystyle", "{\\textstyle"]
        .iter()
        .find_map(|opening| tex.strip_prefix(opening)?.strip_suffix('}'))
        .unwrap_or(tex)
        .trim()
}

/// The parts of a formula as they are written in one line.
#[derive(Default)]
struct Line {
    text: String,
    seen: usize,
}

impl Line {
    fn add_all(&mut self, parent: NodeRef<'_, Node>, depth: usize) {
        for child in parent.children() {
            self.add(child, depth);
        }
    }

    fn add(&mut self, node: NodeRef<'_, Node>, depth: usize) {
        self.seen += 1;
        if depth == 0 || self.seen > MOST_NODES || self.text.len() > MOST_BYTES {
            return;
        }
        let Some(element) = node.value().as_element() else {
            if let Some(text) = node.value().as_text().map(|text| text.trim())
                && text.len() <= MOST_BYTES
            {
                self.text.push_str(text);
            }
            return;
        };
        match element.name() {
            "annotation" | "annotation-xml" => {}
            "mo" => self.operator(node),
            "mfrac" => self.joined(node, depth, &["/"]),
            "msup" | "mover" => self.joined(node, depth, &["^"]),
            "msub" | "munder" => self.joined(node, depth, &["_"]),
            "msubsup" | "munderover" => self.joined(node, depth, &["_", "^"]),
            "msqrt" | "mroot" => {
                self.text.push('√');
                self.grouped(node, depth);
            }
            "mtr" | "mtd" | "mspace" | "mtext" => {
                self.part();
                self.add_all(node, depth - 1);
                self.part();
            }
            _ => self.add_all(node, depth - 1),
        }
    }

    /// A sign between two parts has space on both sides, a bracket has none.
    fn operator(&mut self, node: NodeRef<'_, Node>) {
        let sign = folded(
            node.children()
                .filter_map(|child| Some(&**child.value().as_text()?)),
        );
        match sign.as_str() {
            "(" | "[" | "{" | ")" | "]" | "}" | "|" | "!" | "′" | "/" | "," | ";" | "." => {
                self.text.push_str(&sign);
            }
            // Invisible: function application, times, separator, plus.
            "\u{2061}" | "\u{2062}" | "\u{2063}" | "\u{2064}" | "" => {}
            _ => {
                self.part();
                self.text.push_str(&sign);
                self.text.push(' ');
            }
        }
    }

    /// The children of an element with a sign between each two.
    fn joined(&mut self, node: NodeRef<'_, Node>, depth: usize, signs: &[&str]) {
        let mut signs = signs.iter();
        let parts = node.children().filter(|child| child.value().is_element());
        for (turn, part) in parts.enumerate() {
            if turn > 0 {
                self.text.truncate(self.text.trim_end().len());
                self.text.push_str(signs.next().copied().unwrap_or(" "));
            }
            self.grouped(part, depth - 1);
        }
    }

    /// A part in brackets, where it is more than one letter or number.
    fn grouped(&mut self, node: NodeRef<'_, Node>, depth: usize) {
        let from = self.text.len();
        match node.value().as_element().map(|element| element.name()) {
            Some("msqrt" | "mroot") if self.text.ends_with('√') => {
                self.add_all(node, depth.saturating_sub(1));
            }
            _ => self.add(node, depth),
        }
        let part = self.text[from..].trim().to_owned();
        self.text.truncate(from);
        let is_whole = part.chars().all(char::is_alphanumeric) || part.chars().count() == 1;
        if is_whole || stands_in_brackets(&part) {
            self.text.push_str(&part);
        } else {
            self.text.push('(');
            self.text.push_str(&part);
            self.text.push(')');
        }
    }

    fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '(']) {
            self.text.push(' ');
        }
    }
}

/// Whether the bracket that opens a part closes at its end.
fn stands_in_brackets(part: &str) -> bool {
    let mut open = 0_usize;
    part.starts_with('(')
        && part.char_indices().all(|(at, char)| {
            match char {
                '(' => open += 1,
                ')' => open = open.saturating_sub(1),
                _ => {}
            }
            open > 0 || at + 1 == part.len()
        })
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn line(markup: &str) -> String {
        let html = Html::parse_fragment(&format!("<p><math>{markup}</math></p>"));
        let math = html.tree.root().descendants().find(|node| {
            let element = node.value().as_element();
            element.is_some_and(|element| element.name() == "math")
        });
        math.map(written).unwrap_or_default()
    }

    #[test]
    fn a_formula_is_said_in_its_own_tex() {
        let markup = r"<semantics><mrow><msup><mi>h</mi><mn>2</mn></msup></mrow>
            <annotation encoding=application/x-tex>{\displaystyle h^{2}}</annotation></semantics>";
        assert_eq!(line(markup), "h^{2}");
    }

    #[test]
    fn a_formula_without_tex_is_read_in_one_line() {
        for (markup, said) in [
            ("<mi>h</mi><mo>=</mo><mn>3</mn>", "h = 3"),
            (
                "<mi>v</mi><mo>=</mo><mfrac><mi>s</mi><mrow><mi>t</mi><mo>+</mo><mn>1</mn></mrow></mfrac>",
                "v = s/(t + 1)",
            ),
            (
                "<msubsup><mi>h</mi><mi>k</mi><mn>2</mn></msubsup><mo>(</mo><mi>t</mi><mo>)</mo>",
                "h_k^2(t)",
            ),
            (
                "<msup><mrow><mo>(</mo><mi>h</mi><mo>)</mo></mrow><mn>2</mn></msup>",
                "(h)^2",
            ),
            ("<msqrt><mn>2</mn><mi>g</mi></msqrt>", "√2g"),
            ("<mi>a</mi><mo>\u{2062}</mo><mi>b</mi>", "ab"),
        ] {
            assert_eq!(line(markup), said, "{markup}");
        }
    }
}
