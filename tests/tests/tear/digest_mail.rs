//! `tear digest --mail`, to a real mail server with TLS and a login.

use std::{fs, process::Command};

use mail_parser::MessageParser;
use tearsheet_tests::{
    post_office::{Arrived, Door, PASSWORD, PostOffice, USER},
    programs::{Run, Tear},
};

use crate::digest::following;

pub(crate) const FROM: &str = "Ada <ada@post.example>";
pub(crate) const TO: &str = "ada@home.example";

/// `tear digest --mail` by this account, with the certificates that this file vouches for.
pub(crate) fn mail(user: &Tear, office: &PostOffice, scheme: &str, more: &[&str]) -> Command {
    let certificate = user.folder().join("certificate.pem");
    fs::write(&certificate, office.certificate()).unwrap();
    let server = format!("{scheme}://{USER}@{}", office.host());
    let arguments = [
        "digest",
        "--offline",
        "--mail",
        "--smtp",
        &server,
        "--from",
        FROM,
        "--to",
        TO,
    ];
    let mut command = user.command(arguments.iter().chain(more));
    command
        .env("SSL_CERT_FILE", certificate)
        .env("TEARSHEET_SMTP_PASSWORD", PASSWORD)
        // No keyring answers in a test.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
        .env_remove("TEARSHEET_LANGUAGE");
    command
}

pub(crate) fn run(mut command: Command) -> Run {
    let run = Run::of(command.output().unwrap());
    let said = format!("{}{}", run.stdout, run.stderr);
    assert!(
        !said.contains(PASSWORD),
        "the password is never said: {said}"
    );
    run
}

/// The one letter that arrived.
pub(crate) fn letter(office: &PostOffice) -> Arrived {
    let mut arrived = office.arrived();
    assert_eq!(arrived.len(), 1, "{arrived:?}");
    arrived.remove(0)
}

#[test]
fn an_issue_arrives_as_text_and_html_over_a_secret_line() {
    let (user, _papers) = following();
    let office = PostOffice::open(Door::Tls).unwrap();
    let run = run(mail(
        &user,
        &office,
        "smtps",
        &["--language", "en", "--json"],
    ));
    assert_eq!(run.code, Some(0), "{run:?}");
    let issue = run.json().unwrap();
    let arrived = letter(&office);
    assert!(arrived.was_secret);
    assert_eq!(arrived.user.as_deref(), Some(USER));
    assert_eq!(
        (arrived.from.as_str(), arrived.to.as_slice()),
        ("ada@post.example", &[TO.to_owned()][..])
    );

    let message = MessageParser::default().parse(&arrived.message).unwrap();
    let first = issue["stories"][0]["headline"].as_str().unwrap();
    assert_eq!(
        message.subject(),
        Some(format!("Trending 5: {first}").as_str())
    );
    assert_eq!(
        (message.text_body_count(), message.html_body_count()),
        (1, 1)
    );
    let text = message.body_text(0).unwrap();
    let html = message.body_html(0).unwrap();
    assert!(text.starts_with("TRENDING 5"), "{text}");
    assert!(html.contains("<!doctype html>"), "{html}");
    for story in issue["stories"].as_array().unwrap() {
        let (headline, url) = (
            story["headline"].as_str().unwrap(),
            story["url"].as_str().unwrap(),
        );
        assert!(
            text.contains(headline) && html.contains(headline),
            "{headline}"
        );
        assert!(text.contains(url) && html.contains(url), "{url}");
    }
    assert!(text.contains("Carried by 3 sites") && html.contains("Carried by 3 sites"));
    let id = issue["id"].as_str().unwrap();
    assert_eq!(
        message.message_id(),
        Some(format!("issue-{id}@post.example").as_str())
    );
    assert!(message.date().is_some());
    for (header, expected) in [
        ("List-Id", "<weekly.tearsheet.localhost>"),
        ("Auto-Submitted", "auto-generated"),
        ("MIME-Version", "1.0"),
    ] {
        assert_eq!(
            message.header_raw(header).map(str::trim),
            Some(expected),
            "{header}"
        );
    }
    assert_eq!(message.attachment_count(), 0);
}

#[test]
fn the_reader_chooses_the_language_and_another_issue_is_sent_by_its_number() {
    let (user, _papers) = following();
    let made = user.run(["digest", "--offline"]).unwrap();
    assert_eq!(made.code, Some(0), "{made:?}");
    let office = PostOffice::open(Door::StartTls).unwrap();
    let run = run(mail(
        &user,
        &office,
        "smtp",
        &["--issue", "1", "--language", "es"],
    ));
    assert_eq!(run.code, Some(0), "{run:?}");
    let arrived = letter(&office);
    assert!(arrived.was_secret, "STARTTLS came first");
    let message = MessageParser::default().parse(&arrived.message).unwrap();
    assert!(
        message
            .subject()
            .unwrap()
            .starts_with("Cinco de la semana: ")
    );
    let text = message.body_text(0).unwrap();
    assert!(
        text.contains("Número 1") && text.contains("La llevan 3 sitios"),
        "{text}"
    );
    // What was sent stays sent.
    let again = run_again(&user, &office);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert_eq!(office.arrived().len(), 1);
}

fn run_again(user: &Tear, office: &PostOffice) -> Run {
    run(mail(user, office, "smtp", &["--issue", "1"]))
}

#[test]
fn the_password_comes_from_a_file_too_and_none_is_said_to_be_missing() {
    let (user, _papers) = following();
    let office = PostOffice::open(Door::Tls).unwrap();
    let mut without = mail(&user, &office, "smtps", &[]);
    without.env_remove("TEARSHEET_SMTP_PASSWORD");
    let refused = run(without);
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.stderr.contains("keyring cannot be used"),
        "{refused:?}"
    );
    assert_eq!(office.calls(), 0);
    let file = user.folder().join("password");
    fs::write(&file, format!("{PASSWORD}\n")).unwrap();
    let path = file.to_str().unwrap();
    let mut by_file = mail(
        &user,
        &office,
        "smtps",
        &["--issue", "1", "--password-file", path],
    );
    by_file.env_remove("TEARSHEET_SMTP_PASSWORD");
    let sent = run(by_file);
    assert_eq!(sent.code, Some(0), "{sent:?}");
    assert_eq!(letter(&office).user.as_deref(), Some(USER));
}
