//! Which addresses are one story: the address without what only tells how a reader came to it.

use url::Url;

use crate::is_one_site;

/// Parameters that tell how a reader came to a page, one a line; a `*` at the end stands for any rest.
const TRACKING_PARAMETERS: &str = include_str!("tracking-parameters.txt");

/// The address by which a story is found again; none for addresses that are not of the web.
///
/// Left out: the scheme's kind (http or https), user name, `www.`, the default port, the fragment,
/// tracking parameters, a slash at the end. The order of the other parameters stays: some sites
/// read them in order.
pub(crate) fn identity(url: &Url) -> Option<String> {
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = url.host_str()?.trim_end_matches('.');
    let mut identity = host.strip_prefix("www.").unwrap_or(host).to_owned();
    if let Some(port) = url.port() {
        identity.push(':');
        identity.push_str(&port.to_string());
    }
    identity.push_str(url.path().trim_end_matches('/'));
    let kept: Vec<&str> = url
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && !is_tracking(pair))
        .collect();
    if !kept.is_empty() {
        identity.push('?');
        identity.push_str(&kept.join("&"));
    }
    Some(identity)
}

/// Whether the address that a page calls its own may be believed: it names a page rather than a whole
/// site, and is of the site that answered. A syndicated copy that names its source, and a page that names
/// a stranger's, would else be taken for the other's story. A file came from nowhere: it is believed.
pub(crate) fn is_plausible(canonical: &Url, answered: Option<&Url>) -> bool {
    names_a_page(canonical) && answered.is_none_or(|answered| is_one_site(canonical, answered))
}

/// Whether an address names a page rather than a whole site: a site's root says nothing about a story.
fn names_a_page(url: &Url) -> bool {
    url.path() != "/" || url.query().is_some()
}

fn is_tracking(pair: &str) -> bool {
    let name = pair
        .split('=')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    TRACKING_PARAMETERS
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .any(|rule| match rule.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == rule,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<String> {
        Url::parse(text).ok().as_ref().and_then(identity)
    }

    #[test]
    fn a_story_shared_ten_ways_is_one_address() {
        for shared in [
            "https://www.harbor.example/news/pier?id=7",
            "http://harbor.example/news/pier?id=7",
            "https://harbor.example:443/news/pier/?id=7",
            "https://harbor.example/news/pier?id=7#comments",
            "https://harbor.example/news/pier?utm_source=mail&id=7",
            "https://harbor.example/news/pier?id=7&utm_medium=social&utm_campaign=a%20b",
            "https://harbor.example/news/pier?fbclid=IwAR0&id=7",
            "https://harbor.example/news/pier?id=7&gclid=x&mc_cid=1&mc_eid=2",
            "https://HARBOR.example./news/pier?&id=7&&igshid=1",
            "https://reader@www.harbor.example/news/pier?id=7&UTM_TERM=tide",
        ] {
            assert_eq!(
                of(shared).as_deref(),
                Some("harbor.example/news/pier?id=7"),
                "{shared}"
            );
        }
    }

    #[test]
    fn addresses_of_other_stories_stay_apart() {
        let pier = of("https://harbor.example/news/pier?id=7");
        for other in [
            "https://harbor.example/news/pier",
            "https://harbor.example/news/pier?id=8",
            "https://harbor.example/news/Pier?id=7",
            "https://harbor.example:8443/news/pier?id=7",
            "https://es.harbor.example/news/pier?id=7",
        ] {
            assert_ne!(of(other), pier, "{other}");
        }
    }

    #[test]
    fn a_canonical_address_is_believed_of_its_own_site_alone() {
        let page = Url::parse("https://m.harbor.example/a").ok();
        for (canonical, is_believed) in [
            ("https://www.harbor.example/news/pier", true),
            ("https://m.harbor.example/news/pier", true),
            ("https://harbor.example/", false),
            ("https://ledger.example/news/pier", false),
            ("https://example/news/pier", false),
        ] {
            let canonical = Url::parse(canonical).unwrap();
            assert_eq!(
                is_plausible(&canonical, page.as_ref()),
                is_believed,
                "{canonical}"
            );
            assert_eq!(is_plausible(&canonical, None), canonical.path() != "/");
        }
    }

    #[test]
    fn files_and_letters_have_no_address_of_the_web() {
        assert_eq!(of("file:///home/ana/pier.html"), None);
        assert_eq!(of("mailto:desk@harbor.example"), None);
    }

    #[test]
    fn a_sites_root_names_no_page() {
        for (text, names) in [
            ("https://harbor.example/", false),
            ("https://harbor.example", false),
            ("https://harbor.example/?p=12", true),
            ("https://harbor.example/pier", true),
        ] {
            assert_eq!(
                Url::parse(text).map(|url| names_a_page(&url)),
                Ok(names),
                "{text}"
            );
        }
    }
}
