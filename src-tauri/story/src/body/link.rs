//! Where links lead.

use url::Url;

/// The absolute address of a link; none where it leads nowhere that a reader could go.
pub(crate) fn target(href: Option<&str>, base: Option<&Url>) -> Option<Url> {
    let href = href?.trim();
    if href.is_empty() || href.starts_with('#') {
        return None;
    }
    let url = absolute(href, base)?;
    matches!(url.scheme(), "http" | "https" | "mailto").then_some(url)
}

/// An address of the page made absolute, whatever its scheme.
pub(crate) fn absolute(address: &str, base: Option<&Url>) -> Option<Url> {
    let address = address.trim();
    match base {
        Some(base) => base.join(address).ok(),
        None if address.starts_with("//") => Url::parse(&format!("https:{address}")).ok(),
        None => Url::parse(address).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_are_kept() {
        let base = Url::parse("https://example.org/news/pier").ok();
        let said = |href| target(Some(href), base.as_ref()).map(String::from);
        assert_eq!(said("/a").as_deref(), Some("https://example.org/a"));
        assert_eq!(
            said("mailto:desk@example.org").as_deref(),
            Some("mailto:desk@example.org")
        );
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "#top",
            "",
        ] {
            assert_eq!(said(bad), None, "{bad}");
        }
    }
}
