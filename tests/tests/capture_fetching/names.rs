//! Names that lead to private numbers, at once or later.

use std::{
    collections::HashMap,
    io,
    net::{IpAddr, Ipv4Addr},
    sync::{Arc, Mutex},
};

use tearsheet_capture::{AllowedHost, CaptureErrorCode as Code, LookUp, Names, Options};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly},
    reader::{Reader, options},
};
use url::Url;

/// Answers each name with the next of its numbers, the last one again and again, and counts.
#[derive(Default)]
struct Directory {
    numbers: HashMap<&'static str, Vec<IpAddr>>,
    looked_up: Mutex<HashMap<String, usize>>,
}

impl Directory {
    fn with(mut self, name: &'static str, numbers: &[IpAddr]) -> Self {
        self.numbers.insert(name, numbers.to_vec());
        self
    }

    fn times(&self, name: &str) -> usize {
        self.looked_up
            .lock()
            .unwrap()
            .get(name)
            .copied()
            .unwrap_or_default()
    }
}

impl Names for Directory {
    fn look_up(&self, name: &str) -> LookUp {
        let mut looked_up = self.looked_up.lock().unwrap();
        let times = looked_up.entry(name.to_owned()).or_default();
        let found = self
            .numbers
            .get(name)
            .map(|numbers| numbers[(*times).min(numbers.len() - 1)]);
        *times += 1;
        Box::pin(async move {
            found
                .map(|number| vec![number])
                .ok_or_else(|| io::Error::other("no such name"))
        })
    }
}

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn reading_by(directory: &Arc<Directory>, paper: &Newspaper, allowed: &str) -> Options {
    let allowed: AllowedHost = format!("{allowed}:{}", paper.port()).parse().unwrap();
    Options {
        names: Arc::clone(directory) as Arc<dyn Names>,
        allowed_private_hosts: vec![allowed],
        ..options(&[])
    }
}

fn named(paper: &Newspaper, name: &str, path: &str) -> Url {
    Url::parse(&format!("http://{name}:{}{path}", paper.port())).unwrap()
}

#[tokio::test]
async fn a_name_that_leads_to_this_device_is_not_dialled() {
    let paper = Newspaper::open().unwrap();
    let directory = Arc::new(Directory::default().with("trap.example", &[HERE]));
    let reader = Reader::with(reading_by(&directory, &paper, "paper.example")).unwrap();
    let error = reader
        .open(named(&paper, "trap.example", friendly::STORY))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::PrivateAddress, "{error}");
    assert!(error.to_string().contains("trap.example"), "{error}");
    assert_eq!(paper.asked(), []);
}

/// Looked up once, inside the dial: there is no second look-up that could say something else.
#[tokio::test]
async fn a_name_is_looked_up_once_for_each_connection() {
    let paper = Newspaper::open().unwrap();
    paper.publish(
        "/away",
        Reply::redirect(302, named(&paper, "trap.example", "/x").as_str()),
    );
    let directory = Directory::default()
        .with("paper.example", &[HERE])
        .with("trap.example", &[HERE]);
    let directory = Arc::new(directory);
    let reader = Reader::with(reading_by(&directory, &paper, "paper.example")).unwrap();
    let error = reader
        .open(named(&paper, "paper.example", "/away"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::PrivateAddress, "{error}");
    assert_eq!(directory.times("paper.example"), 1);
    assert_eq!(directory.times("trap.example"), 1);
    assert_eq!(paper.asked().len(), 1);
}

/// The name gave a number of the public internet when it was first asked. The connect limit is so short
/// that nothing needs to answer there.
#[tokio::test]
async fn a_name_that_changes_its_mind_makes_no_connection() {
    let paper = Newspaper::open().unwrap();
    let elsewhere = IpAddr::V4(Ipv4Addr::new(192, 31, 196, 1));
    let directory = Arc::new(Directory::default().with("trap.example", &[elsewhere, HERE]));
    let mut options = reading_by(&directory, &paper, "paper.example");
    options.limits.connect = std::time::Duration::from_millis(1);
    let reader = Reader::with(options).unwrap();
    let url = named(&paper, "trap.example", friendly::STORY);
    let first = reader.open(url.clone()).await.unwrap_err();
    assert!(
        matches!(first.code(), Code::Timeout | Code::Offline),
        "{first}"
    );
    let second = reader.open(url).await.unwrap_err();
    assert_eq!(second.code(), Code::PrivateAddress, "{second}");
    assert_eq!(paper.asked(), []);
}

#[tokio::test]
async fn a_name_that_nobody_knows_is_offline() {
    let paper = Newspaper::open().unwrap();
    let directory = Arc::new(Directory::default());
    let reader = Reader::with(reading_by(&directory, &paper, "paper.example")).unwrap();
    let error = reader
        .open(named(&paper, "lost.example", "/"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::Offline, "{error}");
}

#[tokio::test]
async fn a_name_of_the_home_network_is_asked_once_allowed() {
    let paper = Newspaper::open().unwrap();
    let directory = Arc::new(Directory::default().with("paper.example", &[HERE]));
    let reader = Reader::with(reading_by(&directory, &paper, "paper.example")).unwrap();
    reader
        .open(named(&paper, "PAPER.example", friendly::STORY))
        .await
        .unwrap();
    assert_eq!(paper.times_asked(friendly::STORY), 1);
}
