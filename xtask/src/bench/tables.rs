//! The peers' tables with our row under theirs.

use std::collections::HashMap;

/// For each table of ours, the peers' rows of the table with the same heading, then our own.
pub(crate) fn joined(ours: &str, peers: &str) -> String {
    let peers: HashMap<&str, Vec<&str>> = sections(peers).into_iter().collect();
    let mut text = String::new();
    for (heading, lines) in sections(ours) {
        let rows = |lines: &[&str]| -> Vec<String> {
            lines
                .iter()
                .filter(|line| line.starts_with('|'))
                .map(|&line| line.into())
                .collect()
        };
        let mine = rows(&lines);
        let theirs = peers
            .get(heading)
            .map_or_else(Vec::new, |lines| rows(lines));
        // A table's first two lines are its heads and the rule under them.
        let heads = mine.iter().take(2).cloned();
        let body = theirs
            .into_iter()
            .skip(2)
            .chain(mine.iter().skip(2).cloned());
        text += &format!("{heading}\n\n");
        for row in heads.chain(body) {
            text += &format!("{row}\n");
        }
        text.push('\n');
    }
    text
}

/// The third-level sections of a Markdown text.
fn sections(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        if line.starts_with("### ") {
            sections.push((line, Vec::new()));
        } else if let Some((_, lines)) = sections.last_mut() {
            lines.push(line);
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_row_stands_under_the_peers() {
        let ours = "### Headline – a\n\n| peer | exact |\n|---|---|\n| tearsheet | 0.9 |\n";
        let peers = "# Peers\n\n### Headline – a\n\n| peer | exact |\n|---|---|\n| other | 0.8 |\n";
        let wanted = "### Headline – a\n\n| peer | exact |\n|---|---|\n| other | 0.8 |\n| tearsheet | 0.9 |\n\n";
        assert_eq!(joined(ours, peers), wanted);
    }
}
