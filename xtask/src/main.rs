//! The project's own chores: `cargo xtask run`, `test`, `bench`, `bundle`.

fn main() {}
