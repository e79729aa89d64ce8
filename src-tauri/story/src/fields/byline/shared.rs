//! The credit that a house and an agency share: "Harbor Ledger and AP".

use crate::{document::folded, evidence::loosely, fields::dateline::is_agency};

/// A joint is no longer than " und der ", bytes.
const LONGEST_JOINT: usize = 9;

/// The one credit of a text that joins the site's own name and an agency's, as it is written
/// there; none where its names are others. The agency alone would be named for what the
/// newsroom wrote with its copy.
pub(super) fn shared_credit(text: &str, names: &[String], site_names: &[String]) -> Option<String> {
    let [first, last] = names else {
        return None;
    };
    let is_house = |name: &String| site_names.contains(&loosely(name));
    let is_shared = (is_house(first) && is_agency(last)) || (is_agency(first) && is_house(last));
    if !is_shared {
        return None;
    }
    let text = folded(text);
    let start = text.find(first.as_str())?;
    let behind = start + first.len();
    let joint = text[behind..].find(last.as_str())?;
    // A comma or a slash lists two names; a word joins them.
    let is_joint = (3..=LONGEST_JOINT).contains(&joint)
        && text[behind..behind + joint].contains(char::is_alphabetic);
    is_joint.then(|| text[start..behind + joint + last.len()].to_owned())
}

#[cfg(test)]
mod tests {
    use super::shared_credit;

    fn credit(text: &str, names: [&str; 2]) -> Option<String> {
        let names = names.map(str::to_owned);
        shared_credit(text, &names, &["harborledger".to_owned()])
    }

    #[test]
    fn a_house_and_an_agency_that_a_word_joins_are_one_credit() {
        assert_eq!(
            credit("Par Harbor Ledger et AFP", ["Harbor Ledger", "AFP"]).as_deref(),
            Some("Harbor Ledger et AFP")
        );
        assert_eq!(
            credit("AFP mit Harbor Ledger", ["AFP", "Harbor Ledger"]).as_deref(),
            Some("AFP mit Harbor Ledger")
        );
    }

    #[test]
    fn people_and_lists_stay_apart() {
        for (text, names) in [
            ("Ana Ruiz et AFP", ["Ana Ruiz", "AFP"]),
            ("Harbor Ledger, AFP", ["Harbor Ledger", "AFP"]),
            ("Ana Ruiz and Harbor Ledger", ["Ana Ruiz", "Harbor Ledger"]),
        ] {
            assert_eq!(credit(text, names), None, "{text}");
        }
    }
}
