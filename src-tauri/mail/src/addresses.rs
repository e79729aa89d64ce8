//! Where a mail server stands: its addresses, and whether they are of the reader's own network.

use std::net::{IpAddr, SocketAddr};

use tokio::{net::lookup_host, time::timeout};

use crate::{Account, MailError, refusal::timed_out, send::CONNECT};

/// The server's addresses. A host that is written as an address names itself.
pub(crate) async fn resolved(account: &Account) -> Result<Vec<SocketAddr>, MailError> {
    let unknown = || MailError::UnknownHost {
        host: account.host.clone(),
    };
    let bare = account.host.trim_matches(['[', ']']);
    let looked_up = timeout(CONNECT, lookup_host((bare, account.port)));
    let addresses: Vec<SocketAddr> = match looked_up.await {
        Ok(Ok(addresses)) => addresses.collect(),
        Ok(Err(_)) => return Err(unknown()),
        Err(_) => return Err(timed_out(account)),
    };
    if addresses.is_empty() {
        return Err(unknown());
    }
    Ok(addresses)
}

/// Whether an address is of the reader's own device or network.
pub(crate) fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            address.is_loopback() || address.is_private() || address.is_link_local()
        }
        IpAddr::V6(address) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_networks_are_told_from_the_world() {
        for (address, expected) in [
            ("127.0.0.1", true),
            ("::1", true),
            ("192.168.1.5", true),
            ("10.0.0.1", true),
            ("fd00::1", true),
            ("::ffff:127.0.0.1", true),
            ("93.184.216.34", false),
            ("2606:2800::1", false),
            ("0.0.0.0", false),
        ] {
            assert_eq!(is_private(address.parse().unwrap()), expected, "{address}");
        }
    }
}
