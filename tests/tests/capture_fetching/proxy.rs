//! Through a proxy: asked only where it is set, and no way around the private check.

use std::{io, net::IpAddr, sync::Arc};

use tearsheet_capture::{CaptureErrorCode as Code, LookUp, Names, Options, Proxies};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, story},
    reader::{Reader, options},
};
use url::Url;

/// Knows one name of the home network, and the proxy's.
struct Home;

impl Names for Home {
    fn look_up(&self, name: &str) -> LookUp {
        let found: io::Result<Vec<IpAddr>> = match name {
            "nas.example" => Ok(vec![[192, 168, 1, 20].into()]),
            "proxy.example" => Ok(vec![[127, 0, 0, 1].into()]),
            _ => Err(io::Error::other("no such name")),
        };
        Box::pin(async move { found })
    }
}

fn through(proxy: &str) -> Options {
    Options {
        names: Arc::new(Home),
        proxies: Proxies::At(Url::parse(proxy).unwrap()),
        ..options(&[])
    }
}

#[tokio::test]
async fn a_name_that_only_the_proxy_knows_is_left_to_it() {
    let proxy = Newspaper::open().unwrap();
    proxy.publish(
        "http://paper.example/story",
        Reply::html(story("Through the proxy")),
    );
    let address = format!("http://proxy.example:{}", proxy.port());
    let reader = Reader::with(through(&address)).unwrap();
    reader
        .open(Url::parse("http://paper.example/story").unwrap())
        .await
        .unwrap();
    assert_eq!(proxy.times_asked("http://paper.example/story"), 1);
}

#[tokio::test]
async fn private_hosts_are_not_asked_through_a_proxy_either() {
    let proxy = Newspaper::open().unwrap();
    let reader = Reader::with(through(&format!("http://{}", proxy.host()))).unwrap();
    for address in [
        "http://192.168.1.20/",
        "http://nas.example/",
        "http://localhost/",
        "http://proxy.example/",
    ] {
        let error = reader.open(Url::parse(address).unwrap()).await.unwrap_err();
        assert_eq!(error.code(), Code::PrivateAddress, "{address}: {error}");
    }
    assert_eq!(proxy.asked(), []);
}

#[tokio::test]
async fn a_socks_proxy_is_told_to_be_unusable() {
    let reader = Reader::with(through("socks5h://127.0.0.1:9050")).unwrap();
    let error = reader
        .open(Url::parse("http://paper.example/").unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::ProxyUnusable, "{error}");
}

#[tokio::test]
async fn an_allowed_host_of_the_home_network_is_asked_straight() {
    let (proxy, paper) = (Newspaper::open().unwrap(), Newspaper::open().unwrap());
    let reader = Reader::with(Options {
        allowed_private_hosts: options(&[&paper]).allowed_private_hosts,
        ..through(&format!("http://{}", proxy.host()))
    })
    .unwrap();
    reader
        .open(paper.url("/news/old-pier-reopens"))
        .await
        .unwrap();
    assert_eq!(proxy.asked(), []);
}
