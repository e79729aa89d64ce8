//! The checks, in the order in which they say most soonest.

use std::process::Command;

use crate::{
    bindings,
    process::{self, answers},
    programs,
    project::{Profile, Project},
    test::tally::Counts,
};

/// One check.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) command: Command,
    pub(crate) counts: Counts,
}

/// Every check that can run here.
pub(crate) fn all(project: &Project) -> Vec<Step> {
    let mut steps = front_end(project);
    steps.extend(code(project));
    if has_deny() {
        steps.push(one(
            "licences, sources, advisories kept out",
            cargo(project, &["deny", "check", "bans", "licenses", "sources"]),
        ));
    }
    steps
}

/// Checks whose tool is not here; continuous integration runs them.
pub(crate) fn skipped() -> Vec<&'static str> {
    if has_deny() {
        Vec::new()
    } else {
        vec!["cargo deny"]
    }
}

fn front_end(project: &Project) -> Vec<Step> {
    let npm = |script: &str| {
        let mut npm = process::npm(&project.ui());
        npm.args(["run", "--silent", script]);
        npm
    };
    let mut vitest = npm("test");
    vitest.env("NO_COLOR", "1");
    vec![
        one("format of the front end", npm("format:check")),
        one("types of the front end", npm("check")),
        Step {
            name: "front end",
            command: vitest,
            counts: Counts::Vitest,
        },
    ]
}

fn code(project: &Project) -> Vec<Step> {
    let workspace = ["--workspace", "--locked"];
    let mut clippy = cargo(project, &["clippy", "--all-targets"]);
    clippy
        .args(workspace)
        .args(bindings::FEATURES)
        .args(["--", "-D", "warnings"]);
    // With the very targets and features of the tests, so that nothing is compiled twice.
    let mut build = cargo(project, &["build", "--all-targets"]);
    build.args(workspace).args(bindings::FEATURES);
    let mut doc = cargo(project, &["test", "--doc"]);
    doc.args(workspace).args(bindings::FEATURES);
    vec![
        one(
            "format of the code",
            cargo(project, &["fmt", "--all", "--", "--check"]),
        ),
        one("lints", clippy),
        one("build", build),
        tests(project, &workspace),
        Step {
            name: "examples in the docs",
            command: doc,
            counts: Counts::Libtest,
        },
    ]
}

/// The crates' tests; those that drive the programs find them by their environment.
fn tests(project: &Project, workspace: &[&str]) -> Step {
    let has_nextest = answers("cargo-nextest", "--version");
    let (mut command, counts) = if has_nextest {
        (
            cargo(project, &["nextest", "run", "--no-fail-fast"]),
            Counts::Nextest,
        )
    } else {
        println!("cargo-nextest is not installed: `cargo test` takes its place");
        let mut command = cargo(
            project,
            &["test", "--no-fail-fast", "--lib", "--bins", "--tests"],
        );
        command.env("RUST_TEST_THREADS", "2");
        (command, Counts::Libtest)
    };
    command
        .args(workspace)
        .args(bindings::FEATURES)
        .env(
            "TEARSHEET_BIN",
            project.program(Profile::Debug, programs::WINDOW),
        )
        .env("TEAR_BIN", project.program(Profile::Debug, programs::TEAR));
    Step {
        name: "crates, programs, window",
        command,
        counts,
    }
}

fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut cargo = process::cargo(&project.root);
    cargo.args(arguments);
    cargo
}

fn one(name: &'static str, command: Command) -> Step {
    Step {
        name,
        command,
        counts: Counts::AsOne,
    }
}

fn has_deny() -> bool {
    answers("cargo-deny", "--version")
}
