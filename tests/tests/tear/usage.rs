//! Wrong usage, help, and what the program is linked with.

use tearsheet_tests::programs::{Tear, tear};

#[test]
fn wrong_usage_exits_with_2_and_keeps_stdout_empty() {
    let user = Tear::new().unwrap();
    let table: &[&[&str]] = &[
        &[],
        &["keep"],
        &["parse"],
        &["parse", "a.html", "--url", "ftp://paper.example/"],
        &["parse", "a.html", "--batch", "index.json"],
        &["parse", "--batch", "index.json", "--passes", "0"],
        &["save"],
        &["save", "--allow-private-host", "http://x/", "a.html"],
        &["list", "--shelf", "attic"],
        &["show"],
        &["search"],
        &["verify", "--all"],
    ];
    for arguments in table {
        let run = user.run(*arguments).unwrap();
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
        assert_eq!(run.stdout, "", "{arguments:?}");
        assert!(run.stderr.contains("--help"), "{arguments:?}: {run:?}");
    }
    assert!(!user.library().exists(), "wrong usage made a library");
}

#[test]
fn every_command_has_help() {
    let user = Tear::new().unwrap();
    for command in [
        "parse", "save", "list", "show", "search", "follow", "recent", "topics", "tag", "export",
        "verify",
    ] {
        let run = user.run([command, "--help"]).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.stdout.contains("Usage: tear"), "{run:?}");
    }
    let run = user.run(["--help"]).unwrap();
    assert!(run.stdout.contains("Exit codes: 0 done; 1 "), "{run:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn an_environment_variable_that_is_empty_is_as_good_as_unset() {
    let user = Tear::new().unwrap();
    let home = user.folder().join("home");
    let run = user
        .command([
            "save",
            "--json",
            "https://sample.tearsheet.invalid/coast/eleven-posts/story.html",
        ])
        .env("TEARSHEET_LIBRARY", "")
        .env("TEARSHEET_ALLOW_PRIVATE_HOSTS", "")
        .env("XDG_DATA_HOME", &home)
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert!(
        home.join("tearsheet/library/library.db").is_file(),
        "{run:?}"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn no_gui_library_is_linked() {
    let linked = std::process::Command::new("ldd")
        .arg(tear())
        .output()
        .unwrap();
    let linked = String::from_utf8(linked.stdout).unwrap();
    assert!(linked.contains("libc.so"), "{linked}");
    for library in ["webkit", "gtk", "gdk", "X11", "wayland", "soup"] {
        assert!(!linked.contains(library), "{linked}");
    }
}
