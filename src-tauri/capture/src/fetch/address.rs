//! Which addresses may be asked without the reader's leave: those of the public internet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::CaptureError;

/// Passes an address that can be asked at all: http or https, with a host, without credentials.
///
/// # Errors
/// `BadAddress` for any other.
pub fn check_address(url: &Url) -> Result<(), CaptureError> {
    let web = matches!(url.scheme(), "http" | "https");
    let anonymous = url.username().is_empty() && url.password().is_none();
    let hosted = url
        .host_str()
        .is_some_and(|host| !host.trim_matches('.').is_empty());
    if web && anonymous && hosted {
        Ok(())
    } else {
        Err(CaptureError::bad_address(url.as_str()))
    }
}

/// What the host of an address says before any name is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HostKind {
    /// A number on the public internet.
    Public,
    /// A number or name of this device or its networks.
    Private,
    /// A name; its numbers are judged when it is dialled.
    Name,
}

/// The kind of an address's host. `url` has brought decimal, octal, hexadecimal and shortened
/// forms into one already, as the WHATWG URL standard says.
pub(crate) fn host_kind(url: &Url) -> HostKind {
    let public = match url.host() {
        Some(Host::Ipv4(number)) => is_public_v4(number),
        // Nobody's newspaper is typed as a NAT64 number; only a resolver has reason to give one.
        Some(Host::Ipv6(number)) => is_public_v6(number) && translated(number).is_none(),
        Some(Host::Domain(name)) if is_local_name(name) => false,
        Some(Host::Domain(_)) => return HostKind::Name,
        None => false,
    };
    if public {
        HostKind::Public
    } else {
        HostKind::Private
    }
}

/// Names that mean this device or this network by RFC 6761, 6762 and 9476, whatever a resolver says.
fn is_local_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    ["localhost", "local", "internal", "localdomain"]
        .iter()
        .any(|local| {
            name.strip_suffix(local)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
}

/// Whether a number that a name resolved to is one of the public internet.
pub(crate) fn is_public(number: IpAddr) -> bool {
    match number {
        IpAddr::V4(number) => is_public_v4(number),
        IpAddr::V6(number) => is_public_v6(number),
    }
}

/// The IANA special-purpose registry for IPv4: all blocks that are not globally reachable.
fn is_public_v4(number: Ipv4Addr) -> bool {
    let [a, b, c, _] = number.octets();
    !matches!(
        (a, b, c),
        (0 | 10 | 127, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
            | (224..=255, _, _)
    )
}

/// Of IPv6 only 2000::/3 is given out for the public; less Teredo and the other protocol blocks,
/// documentation, and 6to4 around a private number. A translated or mapped number counts as what it stands for.
fn is_public_v6(number: Ipv6Addr) -> bool {
    if let Some(inner) = number.to_ipv4_mapped().or_else(|| translated(number)) {
        return is_public_v4(inner);
    }
    match number.segments() {
        [0x2001, 0..=0x01ff, ..] | [0x2001, 0x0db8, ..] | [0x3fff, 0..=0x0fff, ..] => false,
        [0x2002, high, low, ..] => {
            let [a, b] = high.to_be_bytes();
            let [c, d] = low.to_be_bytes();
            is_public_v4(Ipv4Addr::new(a, b, c, d))
        }
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

/// The IPv4 number inside a NAT64 number of the well-known prefix 64:ff9b::/96 (RFC 6052): on a network
/// that speaks IPv6 alone, every older site resolves to one.
fn translated(number: Ipv6Addr) -> Option<Ipv4Addr> {
    match number.segments() {
        [0x0064, 0xff9b, 0, 0, 0, 0, high, low] => {
            let [a, b] = high.to_be_bytes();
            let [c, d] = low.to_be_bytes();
            Some(Ipv4Addr::new(a, b, c, d))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(url: &str) -> HostKind {
        host_kind(&Url::parse(url).unwrap())
    }

    #[test]
    fn numbers_of_the_public_internet_pass() {
        for host in [
            "93.184.215.14",
            "1.1.1.1",
            "172.32.0.1",
            "100.128.0.1",
            "[2606:4700::1111]",
            "[2a00:1450::1]",
        ] {
            assert_eq!(kind(&format!("http://{host}/")), HostKind::Public, "{host}");
        }
    }

    #[test]
    fn names_are_judged_when_dialled() {
        for host in [
            "paper.example",
            "localhost.example",
            "xn--peridico-13a.example",
            "localhosts",
        ] {
            assert_eq!(kind(&format!("http://{host}/")), HostKind::Name, "{host}");
        }
    }

    #[test]
    fn a_translated_number_counts_as_what_it_stands_for_when_a_resolver_gives_it() {
        assert!(is_public("64:ff9b::808:808".parse().unwrap()));
        assert!(!is_public("64:ff9b::7f00:1".parse().unwrap()));
        assert!(!is_public("64:ff9b:1::808:808".parse().unwrap()));
        assert!(!is_public("::ffff:10.0.0.1".parse().unwrap()));
        assert!(!is_public("2002:7f00:1::".parse().unwrap()));
    }

    #[test]
    fn what_cannot_be_asked_is_refused() {
        for url in [
            "ftp://paper.example/",
            "file:///etc/passwd",
            "data:text/html,x",
            "https://reader@paper.example/",
            "https://reader:secret@paper.example/",
            "https://:secret@paper.example/",
            "http://./",
        ] {
            let error = check_address(&Url::parse(url).unwrap()).unwrap_err();
            assert!(!error.to_string().contains("secret"), "{error}");
        }
    }
}
