//! `tear digest --mail` where the letter cannot go, or may not: why, and what is kept all the same.

use std::fs;

use serde_json::Value;
use tearsheet_tests::{
    post_office::{Door, Manners, PASSWORD, PostOffice},
    programs::Tear,
};

use crate::{
    digest::following,
    digest_mail::{FROM, TO, letter, mail, run},
};

fn issues(user: &Tear) -> Vec<Value> {
    let list = user
        .run(["digest", "--list", "--json"])
        .unwrap()
        .json()
        .unwrap();
    list.as_array().unwrap().clone()
}

#[test]
fn each_refusal_has_its_words_and_the_issue_is_kept() {
    for (manners, words) in [
        (
            Manners::RefusesRecipient,
            "refuses letters to ada@home.example",
        ),
        (Manners::RefusesSender, "refuses letters from"),
        (Manners::RefusesLetter, "refuses the letter"),
        (Manners::IsBusy, "asks to try later"),
        (Manners::HangsUp, "broke off"),
    ] {
        let (user, _papers) = following();
        let office = PostOffice::open(Door::Tls).unwrap();
        office.behave(manners);
        let refused = run(mail(&user, &office, "smtps", &[]));
        assert_eq!(refused.code, Some(1), "{refused:?}");
        assert!(refused.stderr.contains(words), "{words}: {refused:?}");
        assert!(
            refused.stdout.contains("Trending 5, number 1"),
            "{refused:?}"
        );
        assert_eq!(refused.failures().len(), 1, "{refused:?}");
        assert_eq!(issues(&user).len(), 1);
        assert_eq!(office.calls(), 1, "nothing is tried twice at once");
        assert!(office.arrived().is_empty());
        // The same issue finds its way once the server takes it.
        office.behave(Manners::Takes);
        let sent = run(mail(&user, &office, "smtps", &["--issue", "1"]));
        assert_eq!(sent.code, Some(0), "{sent:?}");
        assert_eq!(office.arrived().len(), 1);
    }
}

#[test]
fn a_wrong_password_is_told_without_the_password() {
    let (user, _papers) = following();
    let office = PostOffice::open(Door::Tls).unwrap();
    let mut wrong = mail(&user, &office, "smtps", &[]);
    wrong.env("TEARSHEET_SMTP_PASSWORD", "hunter2 is wrong");
    let refused = run(wrong);
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.stderr.contains("refuses the name or the password"),
        "{refused:?}"
    );
    assert!(!refused.stderr.contains("hunter2"), "{refused:?}");
    let library = fs::read(user.library().join("library.db")).unwrap();
    let log = fs::read(user.library().join("library.db-wal")).unwrap_or_default();
    for bytes in [library, log] {
        assert!(!bytes.windows(7).any(|part| part == b"hunter2"));
    }
}

#[test]
fn no_password_crosses_a_line_that_others_can_read() {
    let (user, _papers) = following();
    // A certificate that nobody vouches for.
    let strange = PostOffice::open(Door::Tls).unwrap();
    let other = PostOffice::open(Door::Tls).unwrap();
    let mut untrusted = mail(&user, &strange, "smtps", &[]);
    let certificate = user.folder().join("other.pem");
    fs::write(&certificate, other.certificate()).unwrap();
    untrusted.env("SSL_CERT_FILE", certificate);
    let refused = run(untrusted);
    assert!(
        refused.stderr.contains("no secure connection"),
        "{refused:?}"
    );
    assert!(strange.heard().is_empty(), "{:?}", strange.heard());
    // A server that offers no STARTTLS.
    let open = PostOffice::open(Door::Plain).unwrap();
    let refused = run(mail(&user, &open, "smtp", &["--issue", "1"]));
    assert!(refused.stderr.contains("in the clear"), "{refused:?}");
    // One that was asked for in the clear, and was not allowed in so many words.
    let refused = run(mail(&user, &open, "smtp+plain", &["--issue", "1"]));
    assert!(refused.stderr.contains("in the clear"), "{refused:?}");
    assert!(
        !open.heard().iter().any(|line| line.starts_with("AUTH")),
        "{:?}",
        open.heard()
    );
    let allowed = ["--issue", "1", "--allow-private-host", &open.host()];
    let sent = run(mail(&user, &open, "smtp+plain", &allowed));
    assert_eq!(sent.code, Some(0), "{sent:?}");
    assert!(!letter(&open).was_secret);
}

#[test]
fn a_server_that_is_not_there_is_told_and_a_password_in_an_address_is_wrong_usage() {
    let (user, _papers) = following();
    let office = PostOffice::open(Door::Tls).unwrap();
    let named = |server: &str, number: &str| {
        let arguments = [
            "digest", "--issue", number, "--mail", "--smtp", server, "--from", FROM, "--to", TO,
        ];
        let mut command = user.command(arguments);
        command.env("TEARSHEET_SMTP_PASSWORD", PASSWORD);
        run(command)
    };
    user.run(["digest", "--offline"]).unwrap();
    let nobody = named("smtps://ada@mail.invalid", "1");
    assert!(
        nobody
            .stderr
            .contains("there is no server called mail.invalid"),
        "{nobody:?}"
    );
    let port = office.host();
    drop(office);
    let closed = named(&format!("smtps://ada@{port}"), "1");
    assert!(closed.stderr.contains("does not answer"), "{closed:?}");
    let usage = named("smtps://ada:secret@mail.example", "1");
    assert_eq!(usage.code, Some(2), "{usage:?}");
    let no_account = user.run(["digest", "--issue", "1", "--mail"]).unwrap();
    assert!(
        no_account.stderr.contains("no mail account"),
        "{no_account:?}"
    );
}
