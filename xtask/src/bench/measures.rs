//! Tests that measure: ignored where tests are run, called by name here.

use std::process::Command;

use crate::{bindings, process, project::Project};

/// Calls these test programs, with the targets and features of `cargo xtask test`: what that built is not built
/// again.
pub(super) fn programs(project: &Project, names: &[&str]) -> Command {
    let mut cargo = process::cargo(&project.root);
    cargo
        .args(["test", "--workspace", "--locked"])
        .args(bindings::FEATURES);
    for name in names {
        cargo.args(["--test", name]);
    }
    cargo
}

/// What [`programs`] is told so that the ignored tests of this name run, one after the other, and print what they saw.
pub(super) const fn ignored(name: &str) -> [&str; 5] {
    ["--", name, "--ignored", "--nocapture", "--test-threads=1"]
}
