//! Private addresses in all their spellings: no connection is made.

use std::{io::ErrorKind, net::TcpListener};

use tearsheet_capture::{CaptureError, Options, Proxies, Source};
use tearsheet_tests::reader::Reader;
use url::Url;

/// Forms of hosts that are on this device or its networks. A listener on every address of this device
/// would hear those that reach it.
const PRIVATE: &[&str] = &[
    "127.0.0.1",
    "127.0.0.2",
    "127.255.255.254",
    "127.1",
    "127.0.1",
    "2130706433",
    "017700000001",
    "0177.0.0.1",
    "0x7f000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "0X7F.0x0.0x0.0x1",
    "0177.0x0.1",
    "127.0.0.1.",
    "127.1.",
    "１２７.０.０.１",
    "127。0。0。1",
    "%31%32%37.0.0.1",
    "0.0.0.0",
    "0",
    "0x0",
    "0.0.0.1",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.127.255.255",
    "169.254.169.254",
    "2852039166",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.168.0.1",
    "192.168.255.255",
    "3232235521",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:10.0.0.1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::8.8.8.8]",
    "[64:ff9b:1::1]",
    "[100::1]",
    "[2001::1]",
    "[2001:db8::1]",
    "[2002:7f00:1::]",
    "[3fff::1]",
    "[fc00::1]",
    "[fd12:3456:789a::1]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "paper.localhost",
    "printer.local",
    "nas.internal",
];

fn listener() -> TcpListener {
    let listener = TcpListener::bind("[::]:0")
        .or_else(|_| TcpListener::bind("0.0.0.0:0"))
        .unwrap();
    listener.set_nonblocking(true).unwrap();
    listener
}

fn heard(listener: &TcpListener) -> bool {
    match listener.accept() {
        Ok(_) => true,
        Err(error) if error.kind() == ErrorKind::WouldBlock => false,
        Err(error) => panic!("{error}"),
    }
}

fn straight() -> Options {
    Options {
        proxies: Proxies::None,
        ..Options::default()
    }
}

#[tokio::test]
async fn no_connection_is_made_to_a_private_host() {
    let listener = listener();
    let port = listener.local_addr().unwrap().port();
    let reader = Reader::with(straight()).unwrap();
    assert!(PRIVATE.len() >= 40);
    for host in PRIVATE {
        for scheme in ["http", "https"] {
            let url = Url::parse(&format!("{scheme}://{host}:{port}/story")).unwrap();
            let refused = reader.open(url).await.unwrap_err();
            assert!(
                matches!(refused, CaptureError::PrivateAddress { .. }),
                "{scheme}://{host}: {refused}"
            );
        }
    }
    assert!(!heard(&listener));
}

#[tokio::test]
async fn the_listener_of_that_test_hears_a_host_that_is_allowed() {
    let listener = listener();
    let port = listener.local_addr().unwrap().port();
    let reader = Reader::with(straight()).unwrap();
    let url = Url::parse(&format!("http://2130706433:{port}/story")).unwrap();
    let refused = reader.open(url.clone()).await.unwrap_err();
    let CaptureError::PrivateAddress { host } = refused else {
        panic!("{refused}");
    };
    assert_eq!(host, format!("127.0.0.1:{port}"));
    reader.capturer.allow_private_host(host.parse().unwrap());
    let opening = reader.open(url);
    let stop = async {
        while !heard(&listener) {
            tokio::task::yield_now().await;
        }
        reader.cancel.cancel();
    };
    let (opened, ()) = tokio::join!(opening, stop);
    assert!(matches!(opened, Err(CaptureError::Cancelled)));
}

#[tokio::test]
async fn an_address_with_a_password_is_not_asked_and_not_repeated() {
    let reader = Reader::with(straight()).unwrap();
    for address in [
        "http://reader:hunter2@paper.example/",
        "http://:hunter2@paper.example/",
    ] {
        let url = Url::parse(address).unwrap();
        let refused = reader.open(url).await.unwrap_err();
        assert!(
            matches!(refused, CaptureError::BadAddress { .. }),
            "{refused}"
        );
        assert!(!refused.to_string().contains("hunter2"), "{refused}");
        let refused = Source::parse(address).unwrap_err();
        assert!(!refused.to_string().contains("hunter2"), "{refused}");
    }
}
