//! Any bytes as a picture: its kind and header, and then its decoder, as far as a look needs it.
#![no_main]

use tearsheet_library::PhotoFile;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // The first byte says how a picture begins, so that every decoder is reached.
    let start: &[u8] = match bytes.first() {
        Some(first) if first % 6 == 0 => b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
        Some(first) if first % 6 == 1 => b"\xFF\xD8\xFF\xE1",
        Some(first) if first % 6 == 2 => b"GIF89a",
        Some(first) if first % 6 == 3 => b"RIFF\x40\0\0\0WEBPVP8",
        Some(first) if first % 6 == 4 => b"\0\0\0\x14ftypavif\0\0\0\0avif",
        _ => b"",
    };
    let picture = [start, bytes.get(1..).unwrap_or_default()].concat();
    if let Ok(file) = PhotoFile::of(&picture) {
        assert!(file.width > 0 && file.height > 0, "{file:?}");
        assert_eq!(file.bytes, picture.len() as u64);
        assert_eq!(file.placeholder.is_some(), file.likeness.is_some());
    }
});
