//! The memory of a program and of all that it started (Linux).

use std::{fs, path::Path};

/// Proportional set size of the process and its descendants, in KiB: shared pages are
/// divided among those who share them, so that the sum counts each once.
pub(crate) fn kib(pid: u32) -> u64 {
    let own = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let own = own
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or(0);
    children(pid).into_iter().map(kib).sum::<u64>() + own
}

fn children(pid: u32) -> Vec<u32> {
    let tasks = format!("/proc/{pid}/task");
    let Ok(tasks) = fs::read_dir(Path::new(&tasks)) else {
        return Vec::new();
    };
    tasks
        .filter_map(Result::ok)
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|list| {
            list.split_whitespace()
                .filter_map(|pid| pid.parse().ok())
                .collect::<Vec<_>>()
        })
        .collect()
}
