//! The system's clipboard, as far as the webview's own does not reach: pictures.

use std::{
    borrow::Cow,
    sync::{Mutex, PoisonError},
};

use tearsheet_library::Pixels;

/// The system's clipboard. On X11 and Wayland what was copied lives only as long as the program that answers
/// for it: this is kept until the window is closed.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts a picture there, in place of what lay there.
    pub fn put(&self, pixels: Pixels) -> Result<(), arboard::Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_none() {
            *kept = Some(arboard::Clipboard::new()?);
        }
        let Some(clipboard) = kept.as_mut() else {
            return Err(arboard::Error::ClipboardNotSupported);
        };
        let side = |pixels: u32| usize::try_from(pixels).unwrap_or_default();
        clipboard.set_image(arboard::ImageData {
            width: side(pixels.width),
            height: side(pixels.height),
            bytes: Cow::Owned(pixels.rgba),
        })
    }
}
