//! What the view gives to a command.

use tauri::{
    Runtime,
    ipc::{CommandArg, CommandItem, InvokeError},
};
use tearsheet_wire::{WindowErrorCode, WireError};

/// An argument of a command. One of another shape is answered with a typed error that names it, as every
/// other failure is; its value is not repeated, because it may hold what a page said.
pub struct Given<T>(pub T);

impl<'de, R: Runtime, T: CommandArg<'de, R>> CommandArg<'de, R> for Given<T> {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let place = format!("{}: {}", command.name, command.key);
        T::from_command(command).map(Self).map_err(|_| {
            InvokeError::from(WireError::with_detail(WindowErrorCode::BadArgument, place))
        })
    }
}
