//! The weekly's letters: sent by the reader's own account, whose password lies in the system's keyring.

use tearsheet_tests::{
    bus::{Keyring, can_be_kept},
    newspaper::Newspaper,
    post_office::{Door, PASSWORD, PostOffice, USER},
    programs::tear,
    window::{ENGLISH, Failure, Window, can_be_driven},
};

use crate::weekly::{start, stocked};

#[test]
fn an_issue_goes_out_by_the_readers_own_account() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    stocked(library.path(), &paper)?;
    let office = PostOffice::open(Door::Tls)?;
    let certificate = library.path().join("certificate.pem");
    std::fs::write(&certificate, office.certificate())?;
    let start = start(&paper, library.path(), &ENGLISH, "light")
        .variable("SSL_CERT_FILE", certificate.to_string_lossy());
    let window = Window::open(&start)?;
    window.click("button", "Weekly")?;
    window.click("button", "Make an issue now")?;
    window.until_shown("Carried by 3 sites")?;
    keep_account(&window, &office)?;
    window.click("button", "Send a test")?;
    window.until_shown("The test is on its way to ada@home.example.")?;
    window.click("button", "Send this issue")?;
    window.until_shown("Sent by e-mail on")?;
    window.close()?;
    let arrived = office.arrived();
    assert_eq!(arrived.len(), 2, "{arrived:?}");
    assert!(arrived.iter().all(|letter| letter.was_secret));
    let issue = String::from_utf8_lossy(&arrived[1].message).into_owned();
    assert!(issue.contains("Message-ID: <issue-"), "{issue}");
    for name in ["library.db", "library.db-wal"] {
        let bytes = std::fs::read(library.path().join(name)).unwrap_or_default();
        let part = b"battery";
        assert!(
            !bytes.windows(part.len()).any(|found| found == part),
            "{name}"
        );
    }
    Ok(())
}

/// Writes the account of this post office, with its password, and keeps it.
fn keep_account(window: &Window, office: &PostOffice) -> Result<(), Failure> {
    for (field, value) in [
        ("Mail server (SMTP)", "127.0.0.1"),
        ("User name", USER),
        ("From (address)", "ada@post.example"),
        ("To (address)", "ada@home.example"),
    ] {
        window.type_into("textbox", field, value)?;
    }
    // The port is a number field, and the password's has no role.
    let fill = "const set = (input, value) => { input.value = value; input.dispatchEvent(new Event('input', \
        { bubbles: true })); }; set(document.querySelector('main.weekly input[type=number]'), arguments[0]); \
        set(document.querySelector('main.weekly input[type=password]'), arguments[1]); return true;";
    window.script(fill, &[office.port().to_string().into(), PASSWORD.into()])?;
    window.click("button", "Keep this account")?;
    window.until_shown("The account is kept.")?;
    Ok(())
}

/// An account as the keyring names it.
fn keyring_name(office: &PostOffice) -> String {
    format!("{USER}@127.0.0.1:{}", office.port())
}

#[test]
fn the_password_goes_to_the_systems_keyring_and_is_there_the_next_day() -> Result<(), Failure> {
    if !can_be_driven() || !can_be_kept() {
        return Ok(());
    }
    let (paper, library, home) = (
        Newspaper::open()?,
        tempfile::tempdir()?,
        tempfile::tempdir()?,
    );
    stocked(library.path(), &paper)?;
    let office = PostOffice::open(Door::Tls)?;
    let certificate = library.path().join("certificate.pem");
    std::fs::write(&certificate, office.certificate())?;
    let start = start(&paper, library.path(), &ENGLISH, "light")
        .variable("SSL_CERT_FILE", certificate.to_string_lossy());

    let window = Window::open(&start)?;
    let keyring = Keyring::on(window.bus(), home.path())?;
    window.click("button", "Weekly")?;
    window.click("button", "Make an issue now")?;
    window.until_shown("Carried by 3 sites")?;
    keep_account(&window, &office)?;
    window.until_shown("The account is kept.")?;
    assert_eq!(
        keyring.entries(window.bus(), "Tearsheet", &keyring_name(&office))?,
        1
    );
    drop(keyring);
    window.close()?;

    // Another run, of the keyring too: the password is in neither's memory.
    let window = Window::open(&start)?;
    let keyring = Keyring::on(window.bus(), home.path())?;
    window.click("button", "Weekly")?;
    window.click("button", "Send a test")?;
    window.until_shown("The test is on its way to ada@home.example.")?;
    // The program without a window finds it too.
    let run = std::process::Command::new(tear())
        .args(["digest", "--offline", "--mail", "--library"])
        .arg(library.path())
        .env("SSL_CERT_FILE", &certificate)
        .env("DBUS_SESSION_BUS_ADDRESS", window.bus().address())
        .env_remove("TEARSHEET_SMTP_PASSWORD")
        .output()?;
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    window.click("button", "Forget this account")?;
    window.until("the password is gone", |window| {
        Ok(keyring.entries(window.bus(), "Tearsheet", &keyring_name(&office))? == 0)
    })?;
    window.close()?;
    let arrived = office.arrived();
    assert_eq!(arrived.len(), 2, "{arrived:?}");
    assert!(
        arrived
            .iter()
            .all(|letter| letter.user.as_deref() == Some(USER))
    );
    Ok(())
}
