//! `tear`: everything the window does, for scripts and servers.

fn main() {}
