//! Pages whose `h1` is the last step of their breadcrumb trail. It repeats the title that is
//! written for search engines; the reader's headline is the heading below the trail.

use ego_tree::NodeId;

use super::{
    LONGEST,
    headings::{Heading, Leads, MOST_HEADINGS, made_of},
};
use crate::{
    document::Document,
    dom::ElementRef,
    evidence::{Candidate, Source, loosely},
    hints::{Hints, hints_of},
    sources::dom::{Seen, short_text},
};

/// A trail's heading and the reader's.
#[derive(Debug)]
pub(super) struct Trail {
    /// The letters and digits of the trail's last step.
    last_step: String,
    /// The heading below the trail, where the headings do not hold it yet.
    pub(super) heading: Option<Heading>,
}

/// A trail is named within so many elements around its last step.
const WRAPPERS: usize = 6;
/// Headings below the trail that are looked at: the first may name the section.
const MOST_BELOW: usize = 4;

impl Trail {
    /// The trail that holds the page's only `h1`, where a heading below it says what the
    /// page's head says elsewhere.
    pub(super) fn of(
        document: &Document<'_>,
        seen: &[Seen<'_>],
        headings: &[Heading],
        declared: &[Candidate<String>],
    ) -> Option<Self> {
        let mut first_level = seen
            .iter()
            .filter(|place| place.name() == "h1")
            .take(MOST_HEADINGS);
        let step = first_level.clone().find(|place| is_in_trail(place))?;
        if first_level.any(|place| !is_in_trail(place) && !place.is_elsewhere()) {
            return None;
        }
        let last_step = loosely(&short_text(step.element, LONGEST)?);
        let others: Vec<String> = declared
            .iter()
            .filter(|candidate| {
                matches!(candidate.source, Source::JsonLd | Source::OpenGraph)
                    && candidate.place != "JSON-LD alternativeHeadline"
            })
            .map(|candidate| loosely(&candidate.value))
            .filter(|text| *text != last_step && text.chars().count() >= 8)
            .collect();
        let below = headings_below(document, step.element.id())
            .take(MOST_BELOW)
            .find_map(|element| {
                let text = short_text(element, LONGEST)?;
                let letters = loosely(&text);
                others
                    .iter()
                    .any(|other| letters.contains(other))
                    .then_some((element, text))
            });
        let (element, text) = below?;
        let is_known = headings.iter().any(|heading| heading.node == element.id());
        let heading = Heading {
            node: element.id(),
            order: step.order + 1,
            candidate: Candidate::new(Source::Named, "heading below the trail", text),
            made: made_of(element),
            leads: Leads::Elsewhere,
        };
        Some(Self {
            last_step,
            heading: (!is_known).then_some(heading),
        })
    }

    /// A candidate that says no more than the trail's last step counts less.
    pub(super) fn judged(&self, candidate: Candidate<String>) -> Candidate<String> {
        if loosely(&candidate.value) == self.last_step {
            candidate.remark(
                -60,
                "is the last step of the page's trail, not its headline",
            )
        } else {
            candidate
        }
    }
}

/// Whether a heading is a step of a breadcrumb trail.
pub(super) fn is_in_trail(place: &Seen<'_>) -> bool {
    let is_trail = |element: ElementRef<'_>| {
        element.value().name() == "nav"
            || hints_of(element).has(Hints::BREADCRUMB)
            || element
                .attr("aria-label")
                .is_some_and(|label| label.to_ascii_lowercase().contains("breadcrumb"))
            || element
                .attr("itemtype")
                .is_some_and(|kind| kind.contains("BreadcrumbList"))
    };
    place.hints.has(Hints::BREADCRUMB)
        || place
            .element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .take(WRAPPERS)
            .take_while(|up| !matches!(up.value().name(), "body" | "main" | "article"))
            .any(is_trail)
        || follows_links(place.element)
}

/// Whether a heading is the last item of a list whose other items are links.
fn follows_links(heading: ElementRef<'_>) -> bool {
    let Some(item) = heading
        .parent()
        .and_then(ElementRef::wrap)
        .filter(|item| item.value().name() == "li")
    else {
        return false;
    };
    let mut before = item.prev_siblings().filter_map(ElementRef::wrap).peekable();
    before.peek().is_some()
        && before.all(|other| {
            other
                .descendants()
                .filter_map(ElementRef::wrap)
                .any(|inner| inner.value().name() == "a")
        })
}

/// The headings of the second level that follow an element, in page order.
fn headings_below<'d>(
    document: &'d Document<'_>,
    step: NodeId,
) -> impl Iterator<Item = ElementRef<'d>> {
    document
        .dom
        .tree
        .root()
        .descendants()
        .skip_while(move |node| node.id() != step)
        .filter_map(ElementRef::wrap)
        .filter(|element| element.value().name() == "h2")
}
