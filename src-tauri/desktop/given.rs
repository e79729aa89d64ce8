//! What the view gives to a command.

use percent_encoding::percent_decode_str;
use tauri::{
    Runtime,
    http::HeaderMap,
    ipc::{CommandArg, CommandItem, InvokeBody, InvokeError},
};
use tearsheet_capture::Source;
use tearsheet_wire::{WindowErrorCode, WireError};

/// An argument of a command. One of another shape is answered with a typed error that names it, as every
/// other failure is; its value is not repeated, because it may hold what a page said.
pub struct Given<T>(pub T);

impl<'de, R: Runtime, T: CommandArg<'de, R>> CommandArg<'de, R> for Given<T> {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let place = format!("{}: {}", command.name, command.key);
        T::from_command(command)
            .map(Self)
            .map_err(|_| bad_argument(place))
    }
}

/// A file that the reader dropped or pasted: its bytes are the body of the call, for as numbers in JSON they would
/// be several times as long; what is told of it stands in the call's headers, percent-encoded.
pub struct GivenFile {
    /// Its name, where it has one (`name`).
    pub name: Option<String>,
    /// Its place among the files that were dropped together, from 0 (`place`).
    pub place: usize,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl From<GivenFile> for Source {
    fn from(GivenFile { name, bytes, .. }: GivenFile) -> Self {
        Self::Bytes { bytes, name }
    }
}

impl<'de, R: Runtime> CommandArg<'de, R> for GivenFile {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let refused = |key: &str| bad_argument(format!("{}: {key}", command.name));
        let headers = command.message.headers();
        let place = header(headers, "place").map_err(|NoText| refused("place"))?;
        let place = place.as_deref().unwrap_or("0").parse();
        Ok(Self {
            name: header(headers, "name").map_err(|NoText| refused("name"))?,
            place: place.map_err(|_| refused("place"))?,
            bytes: bytes_of(command.message.payload()).ok_or_else(|| refused("bytes"))?,
        })
    }
}

/// A header whose percent-encoded bytes are no UTF-8.
struct NoText;

fn header(headers: &HeaderMap, name: &str) -> Result<Option<String>, NoText> {
    let decoded = |value: &str| percent_decode_str(value).decode_utf8().map(Into::into);
    headers
        .get(name)
        .map(|value| decoded(value.to_str().map_err(|_| NoText)?).map_err(|_| NoText))
        .transpose()
}

/// The bytes of a call's body. Where a webview takes no body of bytes, Tauri sends them as numbers.
fn bytes_of(body: &InvokeBody) -> Option<Vec<u8>> {
    match body {
        InvokeBody::Raw(bytes) => Some(bytes.clone()),
        InvokeBody::Json(numbers) => numbers
            .as_array()?
            .iter()
            .map(|number| u8::try_from(number.as_u64()?).ok())
            .collect(),
    }
}

fn bad_argument(place: String) -> InvokeError {
    WireError::with_detail(WindowErrorCode::BadArgument, place).into()
}
