//! A newspaper server and what the programs of the workspace are driven with.

#[cfg(unix)]
pub mod bus;
pub mod clock;
pub mod newspaper;
pub mod post_office;
pub mod programs;
pub mod reader;
#[cfg(unix)]
pub mod stock;
#[cfg(unix)]
pub mod window;
