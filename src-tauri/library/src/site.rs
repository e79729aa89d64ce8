//! Which hosts are one site.

use url::{Host, Url};

/// Whether two addresses are of one site: the same host, or hosts under one name that a registry gave
/// out ("m.paper.co.uk" and "es.paper.co.uk"), by the Public Suffix List (publicsuffix.org).
#[must_use]
pub fn is_one_site(one: &Url, other: &Url) -> bool {
    match (one.host(), other.host()) {
        (Some(Host::Domain(one)), Some(Host::Domain(other))) => {
            one == other || registered(one).is_some_and(|name| registered(other) == Some(name))
        }
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// The name that a registry gave out; none for a registry's own ending.
fn registered(host: &str) -> Option<&str> {
    psl::domain_str(host.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_one_site_are_told_from_neighbours() {
        for (one, other, same) in [
            ("paper.example", "paper.example", true),
            ("paper.example", "paper.example.", true),
            ("www.ledger.example", "es.ledger.example", true),
            ("ledger.example", "es.ledger.example", true),
            ("www.ledger.co.uk", "es.ledger.co.uk", true),
            ("www.abc.com.mx", "en.abc.com.mx", true),
            ("ledger.co.uk", "other.co.uk", false),
            ("ledger.example", "other.example", false),
            ("ledger.example", "example", false),
            ("one.github.io", "other.github.io", false),
            ("localhost", "localhost:81", true),
            ("127.0.0.1", "127.0.0.1:81", true),
            ("10.9.8.7", "11.9.8.7", false),
            ("[::1]", "127.0.0.1", false),
        ] {
            let at = |host: &str| Url::parse(&format!("http://{host}/a")).unwrap();
            assert_eq!(is_one_site(&at(one), &at(other)), same, "{one} {other}");
        }
    }
}
