//! Icon files that hold several sizes: Windows' `.ico` and macOS' `.icns`.

use crate::{IconError, sizes::Drawings};

/// The sizes that Windows' shell shows, the one for 100 % scaling first, as Tauri asks.
const ICO_SIDES: [u32; 7] = [32, 16, 24, 48, 64, 128, 256];

/// The sizes of a macOS icon set; those of retina screens are the next larger ones.
const ICNS_TYPES: [(u32, icns::IconType); 9] = [
    (16, icns::IconType::RGBA32_16x16),
    (32, icns::IconType::RGBA32_16x16_2x),
    (32, icns::IconType::RGBA32_32x32),
    (64, icns::IconType::RGBA32_32x32_2x),
    (128, icns::IconType::RGBA32_128x128),
    (256, icns::IconType::RGBA32_128x128_2x),
    (256, icns::IconType::RGBA32_256x256),
    (512, icns::IconType::RGBA32_256x256_2x),
    (512, icns::IconType::RGBA32_512x512),
];

/// The `.ico` file's bytes.
pub(crate) fn ico(drawings: &Drawings) -> Result<Vec<u8>, IconError> {
    let mut folder = ico::IconDir::new(ico::ResourceType::Icon);
    for side in ICO_SIDES {
        let pixels = drawings.at(side)?.rgba();
        let image = ico::IconImage::from_rgba_data(side, side, pixels);
        let entry = if side < 256 {
            // Readers older than Windows Vista know PNG at 256 pixels alone.
            ico::IconDirEntry::encode_as_bmp(&image)
        } else {
            ico::IconDirEntry::encode_as_png(&image)
        };
        folder.add_entry(entry.map_err(|error| failed(side, &error))?);
    }
    let mut bytes = Vec::new();
    folder
        .write(&mut bytes)
        .map_err(|error| failed(0, &error))?;
    Ok(bytes)
}

/// The `.icns` file's bytes.
pub(crate) fn icns(drawings: &Drawings) -> Result<Vec<u8>, IconError> {
    let mut family = icns::IconFamily::new();
    for (side, kind) in ICNS_TYPES {
        let pixels = drawings.at(side)?.rgba();
        let image = icns::Image::from_data(icns::PixelFormat::RGBA, side, side, pixels)
            .map_err(|error| failed(side, &error))?;
        family
            .add_icon_with_type(&image, kind)
            .map_err(|error| failed(side, &error))?;
    }
    let mut bytes = Vec::new();
    family
        .write(&mut bytes)
        .map_err(|error| failed(0, &error))?;
    Ok(bytes)
}

fn failed(side: u32, error: &std::io::Error) -> IconError {
    IconError::Render {
        side,
        detail: error.to_string(),
    }
}
