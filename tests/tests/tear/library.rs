//! Libraries that cannot be used as they are: broken, of a newer version, on a full disk.

use std::{fs, path::PathBuf, process::Command};

use tearsheet_tests::programs::Tear;

const SAMPLE: &str = "https://sample.tearsheet.invalid/coast/eleven-posts/story.html";

/// The database of a library that holds the sample, with nothing left in its write-ahead log.
fn database(user: &Tear) -> PathBuf {
    assert_eq!(user.run(["save", SAMPLE]).unwrap().code, Some(0));
    let mut files = fs::read_dir(user.library())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files.find(|path| is_database(path)).unwrap()
}

fn is_database(path: &std::path::Path) -> bool {
    path.is_file() && fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3\0"))
}

#[test]
fn a_story_that_is_not_there_is_one_line() {
    let user = Tear::new().unwrap();
    for id in ["0192f0c1-7b1e-7cc3-98c4-dc0c0c07398f", "abcdef", "x"] {
        let run = user.run(["show", id, "--json"]).unwrap();
        assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{run:?}");
        assert_eq!(run.stderr.lines().count(), 1, "{run:?}");
    }
}

#[test]
fn an_empty_library_lists_nothing() {
    let user = Tear::new().unwrap();
    assert_eq!(user.run(["list", "--json"]).unwrap().stdout.trim(), "[]");
    assert_eq!(
        user.run(["search", "--json", "pier"])
            .unwrap()
            .stdout
            .trim(),
        "[]"
    );
    assert_eq!(user.run(["list"]).unwrap().code, Some(0));
}

#[test]
fn a_library_of_a_newer_version_is_refused_and_left_as_it_is() {
    let user = Tear::new().unwrap();
    let path = database(&user);
    // Bytes 60 to 63 of an SQLite file are its user version.
    let mut bytes = fs::read(&path).unwrap();
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(&path, &bytes).unwrap();
    for arguments in [vec!["list"], vec!["save", SAMPLE], vec!["verify"]] {
        let run = user.run(&arguments).unwrap();
        assert_eq!(run.code, Some(1), "{run:?}");
        assert_eq!(run.stderr.lines().count(), 1, "{run:?}");
        assert!(run.stderr.contains("newer Tearsheet"), "{run:?}");
        assert!(
            fs::read(&path).unwrap() == bytes,
            "the newer library was touched"
        );
    }
}

#[test]
fn a_broken_library_is_put_aside_and_named() {
    let user = Tear::new().unwrap();
    let path = database(&user);
    let broken = b"this was a library once".repeat(400);
    fs::write(&path, &broken).unwrap();
    let run = user.run(["verify"]).unwrap();
    assert_eq!(run.code, Some(1), "{run:?}");
    let files = fs::read_dir(user.library())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let aside = files
        .into_iter()
        .find(|file| fs::read(file).is_ok_and(|bytes| bytes == broken));
    let aside = aside.expect("the broken database is still there");
    assert!(run.stderr.contains(aside.to_str().unwrap()), "{run:?}");
    assert_eq!(user.run(["save", SAMPLE]).unwrap().code, Some(0));
}

#[test]
fn a_photo_file_that_is_gone_is_named() {
    let user = Tear::new().unwrap();
    database(&user);
    let id = user.run(["list", "--json"]).unwrap().json().unwrap()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let story = user.run(["show", &id, "--json"]).unwrap().json().unwrap();
    fs::remove_file(story["gallery"]["photos"][0]["file"].as_str().unwrap()).unwrap();
    let run = user.run(["verify"]).unwrap();
    assert_eq!((run.code, run.failures().len()), (Some(1), 1), "{run:?}");
    assert!(run.stderr.contains("its file is missing"), "{run:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_one_line_and_costs_no_story() {
    let user = Tear::new().unwrap();
    let Some(disk) = SmallDisk::mount(user.folder().join("disk")) else {
        println!("skipped: a small disk can be mounted by root alone");
        return;
    };
    let library = disk.path.join("library");
    let library = library.to_str().unwrap();
    let page = user.folder().join("story.html");
    fs::write(&page, tearsheet_tests::newspaper::story("A gate opens")).unwrap();
    let page = page.to_str().unwrap();
    assert_eq!(
        user.run(["save", page, "--library", library]).unwrap().code,
        Some(0)
    );
    let filler = disk.path.join("filler");
    let filled = fs::write(&filler, vec![1_u8; 16 << 20]);
    assert!(filled.is_err(), "the disk took more than it has");

    let run = user
        .run(["save", "--json", SAMPLE, "--library", library])
        .unwrap();
    assert_eq!(run.code, Some(1), "{run:?}");
    assert_eq!(run.failures().len(), 1, "{run:?}");
    assert!(run.stderr.contains("disk is full"), "{run:?}");
    fs::remove_file(&filler).unwrap();
    let list = user
        .run(["list", "--json", "--library", library])
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(list[0]["headline"], "A gate opens");
    let whole = user.run(["verify", "--library", library]).unwrap();
    assert_eq!(whole.code, Some(0), "{whole:?}");
}

/// A disk of 8 MiB in memory, taken away when dropped.
struct SmallDisk {
    path: PathBuf,
}

impl SmallDisk {
    fn mount(path: PathBuf) -> Option<Self> {
        fs::create_dir(&path).ok()?;
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"])
            .arg(&path)
            .output()
            .ok()?;
        mounted.status.success().then_some(Self { path })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg("-l").arg(&self.path).status();
        assert!(
            unmounted.is_ok_and(|status| status.success()),
            "the small disk stays mounted"
        );
    }
}
