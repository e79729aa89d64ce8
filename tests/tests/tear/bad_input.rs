//! Everything that is no story, and every way a story cannot be had: one line each, exit code 1.

use std::{fs, net::TcpListener};

use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly},
    programs::{Run, Tear},
};

/// A refusal: exit code 1, one line, no panic, nothing kept.
fn refused(user: &Tear, run: &Run, code: &str) {
    assert_eq!(run.code, Some(1), "{run:?}");
    let mut others = run
        .stderr
        .lines()
        .filter(|line| !line.starts_with("tear: "));
    assert!(
        others.all(|line| line.ends_with("Trying again.")),
        "{run:?}"
    );
    assert_eq!(run.failures().len(), 1, "{run:?}");
    let receipt = run.json().unwrap();
    assert_eq!(receipt["error"]["code"], code, "{run:?}");
    assert!(
        ["refused", "failed"]
            .iter()
            .any(|outcome| receipt["outcome"] == *outcome),
        "{run:?}"
    );
    assert_eq!(user.run(["list", "--json"]).unwrap().stdout.trim(), "[]");
    assert_eq!(user.run(["verify"]).unwrap().code, Some(0));
}

#[test]
fn a_file_that_is_no_story_is_refused_with_its_reason() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";
    let front = friendly::front_page();
    let table: &[(&str, &[u8], &str)] = &[
        ("empty.html", b"", "empty_file"),
        ("spaces.html", b" \n\t \n", "empty_file"),
        ("picture.html", png, "binary_file"),
        ("front.html", front.as_bytes(), "not_a_story"),
    ];
    for (name, bytes, code) in table {
        let user = Tear::new().unwrap();
        let path = user.folder().join(name);
        fs::write(&path, bytes).unwrap();
        let run = user
            .run(["save", "--json", path.to_str().unwrap()])
            .unwrap();
        refused(&user, &run, code);
    }
}

#[test]
fn a_page_that_is_no_story_or_cannot_be_had_is_refused_with_its_reason() {
    let paper = Newspaper::open().unwrap();
    let table = [
        ("/hostile/404", "not_found"),
        ("/hostile/captcha", "captcha"),
        ("/hostile/500", "http_status"),
        ("/hostile/empty", "empty_file"),
        ("/hostile/binary", "binary_file"),
        ("/hostile/redirect/loop", "redirect_loop"),
        ("/hostile/redirect/private", "private_address"),
    ];
    for (path, code) in table {
        let user = Tear::new().unwrap().allowing(paper.host());
        let run = user
            .run(["save", "--json", paper.url(path).as_str()])
            .unwrap();
        refused(&user, &run, code);
    }
}

#[test]
fn a_refused_connection_and_a_private_host_are_told_apart() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    drop(listener);
    let url = format!("http://{address}/story");
    let user = Tear::new().unwrap();
    let run = user.run(["save", "--json", &url]).unwrap();
    refused(&user, &run, "private_address");
    let user = Tear::new().unwrap().allowing(address);
    let run = user.run(["save", "--json", &url]).unwrap();
    refused(&user, &run, "offline");
}

#[test]
fn an_unknown_charset_costs_no_story() {
    let paper = Newspaper::open().unwrap();
    let user = Tear::new().unwrap().allowing(paper.host());
    let run = user
        .run([
            "save",
            "--json",
            paper.url("/hostile/charset/unknown").as_str(),
        ])
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(run.json().unwrap()["outcome"], "saved");
}

#[test]
fn a_front_page_is_kept_where_that_is_asked_for() {
    let user = Tear::new().unwrap();
    let path = user.folder().join("front.html");
    fs::write(&path, friendly::front_page()).unwrap();
    let run = user
        .run(["save", "--json", "--anyway", path.to_str().unwrap()])
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(run.json().unwrap()["outcome"], "saved");
}

#[test]
fn an_address_that_no_longer_answers_with_its_story_keeps_it() {
    let paper = Newspaper::open().unwrap();
    let user = Tear::new().unwrap().allowing(paper.host());
    let address = paper.url(friendly::STORY);
    assert_eq!(user.run(["save", address.as_str()]).unwrap().code, Some(0));
    paper.publish(friendly::STORY, Reply::html(friendly::front_page()));
    let run = user.run(["save", "--json", address.as_str()]).unwrap();
    assert_eq!((run.code, run.failures().len()), (Some(1), 1), "{run:?}");
    assert_eq!(run.json().unwrap()["outcome"], "refused");
    let list = user.run(["list", "--json"]).unwrap().json().unwrap();
    assert_eq!(list[0]["headline"], friendly::HEADLINE);
    assert_eq!(list.as_array().unwrap().len(), 1);
}

#[test]
fn parsing_a_file_without_text_says_so() {
    let user = Tear::new().unwrap();
    let run = user.run_with(["parse", "-"], b"").unwrap();
    assert_eq!(run.code, Some(1));
    assert_eq!(run.json().unwrap()["verdict"], "nothing");
    let mut others = run
        .stderr
        .lines()
        .filter(|line| !line.starts_with("tear: "));
    assert!(
        others.all(|line| line.ends_with("Trying again.")),
        "{run:?}"
    );
    let run = user.run(["parse", "no-such-file.html"]).unwrap();
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    let mut others = run
        .stderr
        .lines()
        .filter(|line| !line.starts_with("tear: "));
    assert!(
        others.all(|line| line.ends_with("Trying again.")),
        "{run:?}"
    );
}
