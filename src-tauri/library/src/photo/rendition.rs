//! Smaller pictures made of photos, once, in bounded memory.

use std::{
    fs::File,
    io::{BufRead, BufReader, Seek},
};

use image::{
    DynamicImage, ImageEncoder,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType as PngFilter, PngEncoder},
    },
    imageops::FilterType,
};

use super::{
    PhotoFile, PhotoHash, PhotoKind, Rendition, StoredPhoto,
    darkroom::RENDITIONS,
    decoding::{Budget, broken, decoded},
    header::orientation,
    store::PhotoStore,
};
use crate::{Library, LibraryError, durable};

/// For a rendition: the memory of a JPEG of 178 megapixels.
const RENDITION: Budget = Budget {
    bytes: 512 * 1024 * 1024,
    pixels: 400_000_000,
};
/// The longer side of a picture in a book: more than most e-readers show, and some 200 KB.
const BOOK_SIDE: u32 = 1200;
/// A JPEG quality at which a reader sees no difference at these sizes.
const JPEG_QUALITY: u8 = 84;

/// A photo decoded, for programs that take pixels and no file: four bytes each, red, green, blue and
/// opacity, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `4 * width * height` bytes.
    pub rgba: Vec<u8>,
}

impl Library {
    /// A photo's pixels, turned as its EXIF orientation says and made smaller to at most
    /// [`Rendition::Screen`]'s side: a picture that passes from program to program lies whole in the memory
    /// of each. None where the library has no such photo.
    ///
    /// # Errors
    ///
    /// [`LibraryError::TooLargeToShow`] and [`LibraryError::PictureBroken`] where it cannot be decoded here,
    /// as an AVIF cannot.
    pub fn pixels(&self, hash: &PhotoHash) -> Result<Option<Pixels>, LibraryError> {
        let Some(photo) = self.photo(hash)? else {
            return Ok(None);
        };
        let file =
            File::open(&photo.path).map_err(|error| LibraryError::of_file(&photo.path, error))?;
        let mut file = BufReader::new(file);
        let side = Rendition::Screen.side();
        let picture = RENDITIONS.develop(|| scaled(&photo.file, &mut file, side))?;
        Ok(Some(Pixels {
            width: picture.width(),
            height: picture.height(),
            rgba: picture.into_rgba8().into_raw(),
        }))
    }
}

impl Library {
    /// A photo as a book can have it, whatever it came as: a JPEG or a PNG, turned as its EXIF orientation says and no
    /// larger than an e-reader shows. None where the library has no such photo.
    ///
    /// # Errors
    ///
    /// [`LibraryError::TooLargeToShow`] and [`LibraryError::PictureBroken`] where it cannot be decoded here,
    /// as an AVIF cannot.
    pub fn book_photo(
        &self,
        hash: &PhotoHash,
    ) -> Result<Option<(PhotoKind, Vec<u8>)>, LibraryError> {
        let Some(photo) = self.photo(hash)? else {
            return Ok(None);
        };
        let file =
            File::open(&photo.path).map_err(|error| LibraryError::of_file(&photo.path, error))?;
        let mut file = BufReader::new(file);
        let made = RENDITIONS.develop(|| {
            let picture = scaled(&photo.file, &mut file, BOOK_SIDE)?;
            encoded(&picture)
        })?;
        Ok(Some(made))
    }
}

impl PhotoStore {
    /// The rendition of a photo; the photo itself where it is small enough or, being an AVIF, has to do.
    pub(crate) fn rendition(
        &self,
        photo: StoredPhoto,
        size: Rendition,
    ) -> Result<StoredPhoto, LibraryError> {
        let file = &photo.file;
        let does_as_it_is = match size {
            Rendition::Thumbnail => file.width.max(file.height) <= size.side(),
            Rendition::Screen => file.is_shown_as_it_is(),
        };
        // No decoder of AVIF is at hand that is written in a memory-safe language.
        let stands_in = file.kind == PhotoKind::Avif && file.is_shown_as_it_is();
        if does_as_it_is || stands_in {
            return Ok(photo);
        }
        match self.made_before(file, size)? {
            Some(made) => Ok(made),
            None => self.make(&photo, size),
        }
    }

    fn made_before(
        &self,
        file: &PhotoFile,
        size: Rendition,
    ) -> Result<Option<StoredPhoto>, LibraryError> {
        for kind in [PhotoKind::Jpeg, PhotoKind::Png] {
            let path = self.rendition_path(&file.hash, size, kind);
            let Some(bytes) = durable::size_of(&path)? else {
                continue;
            };
            // A rendition can be made again; one that is no picture any longer is.
            if let Ok(pixels) = imagesize::size(&path) {
                let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
                let file = PhotoFile {
                    hash: file.hash,
                    kind,
                    width: side(pixels.width),
                    height: side(pixels.height),
                    bytes,
                    placeholder: None,
                    likeness: None,
                };
                return Ok(Some(StoredPhoto { file, path }));
            }
        }
        Ok(None)
    }

    fn make(&self, photo: &StoredPhoto, size: Rendition) -> Result<StoredPhoto, LibraryError> {
        let original =
            File::open(&photo.path).map_err(|error| LibraryError::of_file(&photo.path, error))?;
        let mut original = BufReader::new(original);
        let made = RENDITIONS.develop(|| {
            let picture = scaled(&photo.file, &mut original, size.side())?;
            let (kind, bytes) = encoded(&picture)?;
            Ok::<_, LibraryError>((kind, bytes, picture.width(), picture.height()))
        });
        let (kind, encoded, width, height) = made?;
        let path = self.rendition_path(&photo.file.hash, size, kind);
        path.parent().map_or(Ok(()), durable::make_dir)?;
        durable::write_file(&path, &encoded)?;
        let file = PhotoFile {
            hash: photo.file.hash,
            kind,
            width,
            height,
            bytes: encoded.len() as u64,
            placeholder: None,
            likeness: None,
        };
        Ok(StoredPhoto { file, path })
    }
}

/// The picture at this size, turned as its EXIF orientation says.
fn scaled(
    file: &PhotoFile,
    bytes: &mut (impl BufRead + Seek),
    side: u32,
) -> Result<DynamicImage, LibraryError> {
    let decoded = decoded(file, bytes, side, RENDITION)?;
    let is_larger = decoded.width().max(decoded.height()) > side;
    let mut picture = if is_larger {
        decoded.resize(side, side, FilterType::Triangle)
    } else {
        decoded
    };
    bytes.rewind().map_err(|error| broken(&error))?;
    picture.apply_orientation(orientation(file.kind, bytes));
    Ok(picture)
}

/// JPEG, or PNG where something shows through.
fn encoded(picture: &DynamicImage) -> Result<(PhotoKind, Vec<u8>), LibraryError> {
    let mut bytes = Vec::new();
    let rgba = picture
        .color()
        .has_alpha()
        .then(|| picture.to_rgba8())
        .filter(|rgba| rgba.pixels().any(|pixel| pixel.0[3] < u8::MAX));
    let (kind, written) = match rgba {
        Some(rgba) => {
            let encoder = PngEncoder::new_with_quality(
                &mut bytes,
                CompressionType::Default,
                PngFilter::Adaptive,
            );
            let colour = image::ExtendedColorType::Rgba8;
            let written = encoder.write_image(&rgba, rgba.width(), rgba.height(), colour);
            (PhotoKind::Png, written)
        }
        None => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            let written = encoder.encode_image(&picture.to_rgb8());
            (PhotoKind::Jpeg, written.map(drop))
        }
    };
    written.map_err(|error| broken(&error))?;
    Ok((kind, bytes))
}
