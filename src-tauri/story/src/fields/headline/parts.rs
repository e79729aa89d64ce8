//! The parts of a headline that are not its own: the site's name, the kicker.

use crate::evidence::{Candidate, Source, loosely};

/// Signs that part a headline from a site's name in titles.
const PARTINGS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " / ", " ‹ ", " > ", ": ",
    "--", "_", "|", "-",
];

/// What blogs print between their name and a story's in titles, as letters alone.
const ARCHIVES: &[&str] = &["blogarchive", "blogarchiv", "blogarchives"];

/// A candidate without the site's name before or behind it.
pub(super) fn without_site(
    candidate: Candidate<String>,
    site_names: &[String],
    printed: &[String],
) -> Candidate<String> {
    let printed = match candidate.source {
        // What a heading prints is the page's own; only a name behind it may go.
        Source::Heading => &[],
        _ => printed,
    };
    let mut candidate = candidate;
    let mut cut = Cut::None;
    // "Headline | World | Site" needs several rounds.
    for _ in 0..3 {
        let Some(shorter) = one_part_less(&candidate, site_names, printed) else {
            break;
        };
        candidate.value = shorter;
        cut = Cut::Made;
    }
    match cut {
        Cut::Made => candidate.remark(0, "its site's name was cut off"),
        Cut::None => candidate,
    }
}

#[derive(Clone, Copy)]
enum Cut {
    None,
    Made,
}

fn one_part_less(
    candidate: &Candidate<String>,
    site_names: &[String],
    printed: &[String],
) -> Option<String> {
    let text = candidate.value.as_str();
    if printed.contains(&loosely(text)) {
        return None;
    }
    let is_heading = candidate.source == Source::Heading;
    let is_site = |part: &str| {
        let part = loosely(part);
        !part.is_empty()
            && (site_names.iter().any(|site| site == &part) || ARCHIVES.contains(&part.as_str()))
    };
    for parting in PARTINGS {
        // A hyphen joins words; without spaces it parts only in scripts that have none.
        if *parting == "-" && text.is_ascii() {
            continue;
        }
        if is_heading && !matches!(*parting, " | " | " - " | " – " | " — ") {
            continue;
        }
        if let Some((front, back)) = text.rsplit_once(parting)
            && (is_site(back) || printed.contains(&loosely(front)))
            && front.chars().any(char::is_alphanumeric)
            && (*parting != "-" || is_site(back))
        {
            return Some(front.trim().to_owned());
        }
        if is_heading {
            continue;
        }
        if let Some((front, back)) = text.split_once(parting)
            && *parting != "-"
            && (is_site(front) || printed.contains(&loosely(back)))
            && back.chars().any(char::is_alphanumeric)
        {
            return Some(back.trim().to_owned());
        }
        // "Headline | Section | A long slogan": the heading says where the headline ends.
        if *parting == " | "
            && let Some((front, _)) = text.split_once(parting)
            && printed.contains(&loosely(front))
        {
            return Some(front.trim().to_owned());
        }
    }
    None
}

/// A shorter rest may stand behind any prefix by chance.
const SHORTEST_HEADLINE: usize = 12;

/// Marks the candidates that hold a kicker in front of a headline that the page's data or
/// head gives whole; gives each kicker with the letters and digits of its headline.
pub(super) fn without_kickers(
    candidates: Vec<Candidate<String>>,
) -> (Vec<Candidate<String>>, Vec<(String, String)>) {
    let whole: Vec<String> = candidates
        .iter()
        .filter(|candidate| {
            matches!(
                candidate.place.as_ref(),
                "JSON-LD headline" | "meta og:title"
            )
        })
        .map(|candidate| loosely(&candidate.value))
        .filter(|text| text.chars().count() >= SHORTEST_HEADLINE)
        .collect();
    let mut kickers = Vec::new();
    let judged = candidates
        .into_iter()
        .map(|candidate| {
            let letters = loosely(&candidate.value);
            let headline = whole
                .iter()
                .find(|rest| letters.len() > rest.len() && letters.ends_with(rest.as_str()));
            let Some(headline) = headline else {
                return candidate;
            };
            let kicker = kicker_before(&candidate.value, headline);
            kickers.extend(kicker.map(|kicker| (kicker, headline.clone())));
            candidate.remark(-70, "opens with a kicker that the page's head leaves out")
        })
        .collect();
    (judged, kickers)
}

/// What stands in front of a headline of these letters and digits, without parting signs.
fn kicker_before(text: &str, headline: &str) -> Option<String> {
    let at = text
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| loosely(&text[*at..]) == *headline)?;
    let kicker = text[..at].trim_end_matches(|char: char| {
        char.is_whitespace() || matches!(char, ':' | '|' | '-' | '–' | '—' | '"' | '“' | '„' | '«')
    });
    (kicker.chars().filter(|char| char.is_alphabetic()).count() >= 3).then(|| kicker.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, names: &[&str], printed: &[&str]) -> String {
        let names: Vec<String> = names.iter().map(|name| loosely(name)).collect();
        let printed: Vec<String> = printed.iter().map(|text| loosely(text)).collect();
        let candidate = Candidate::new(Source::Title, "<title>", text.to_owned());
        without_site(candidate, &names, &printed).value
    }

    #[test]
    fn a_sites_name_is_cut_off() {
        let names = ["Harbor Ledger", "港報網"];
        for (text, printed, headline) in [
            (
                "Pier opens | World | Harbor Ledger",
                "Pier opens",
                "Pier opens",
            ),
            ("Harbor Ledger: Pier opens", "", "Pier opens"),
            (
                "Pier opens | News | All of the coast",
                "Pier opens",
                "Pier opens",
            ),
            ("碼頭今天重新開放-港報網", "", "碼頭今天重新開放"),
            ("Half-time at the pier", "", "Half-time at the pier"),
        ] {
            assert_eq!(cut(text, &names, &[printed]), headline, "{text}");
        }
    }

    #[test]
    fn a_kicker_that_the_head_leaves_out_is_told_apart() {
        let candidates = vec![
            Candidate::new(
                Source::Heading,
                "h1",
                "Repairs: The old pier opens again".to_owned(),
            ),
            Candidate::new(
                Source::OpenGraph,
                "meta og:title",
                "The old pier opens again".to_owned(),
            ),
        ];
        let (judged, kickers) = without_kickers(candidates);
        assert_eq!(judged[0].remarks.len(), 1);
        assert!(judged[1].remarks.is_empty());
        assert_eq!(
            kickers,
            [("Repairs".to_owned(), loosely("The old pier opens again"))]
        );
    }
}
