//! Libraries with stories in them, made without a network.

use std::{fmt::Display, io::Cursor, path::Path, sync::Arc};

use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage};
use tearsheet_library::{
    Arrival, Clock, Library, NewCapture, NewEdition, NewPage, PhotoOutcome, StoryId, SystemClock,
};
use tearsheet_story::{Block, Gallery, Photo, PhotoRole, Run, Story};
use url::Url;

use crate::window::Failure;

/// A library that is being filled.
pub struct Stock(Library);

impl Stock {
    /// The library of this folder.
    ///
    /// # Errors
    /// Where it cannot be opened.
    pub fn open(dir: &Path) -> Result<Self, Failure> {
        let opened = Library::open(dir, Arc::new(SystemClock)).map_err(told)?;
        Ok(Self(opened.library))
    }

    /// Keeps a story of this address.
    ///
    /// # Errors
    /// Where it cannot be kept.
    pub fn keep(&self, address: &str, story: Story) -> Result<StoryId, Failure> {
        self.keep_with(address, story, Vec::new())
    }

    /// Keeps a story of one paragraph with these pictures, each with a caption.
    ///
    /// # Errors
    /// Where it cannot be kept.
    pub fn keep_photos(
        &self,
        address: &str,
        headline: &str,
        pictures: &[Vec<u8>],
    ) -> Result<StoryId, Failure> {
        let at: Url = address.parse().map_err(told)?;
        let photos = (1..=pictures.len()).map(|number| {
            let mut url = at.clone();
            url.set_path(&format!("/photos/{number}.png"));
            Photo {
                candidates: vec![url.clone()],
                url,
                caption: Some(format!("Frame {number} of the pier.")),
                credit: Some("Ada Ruiz".to_owned()),
                credit_lead: None,
                alt: None,
                width: None,
                height: None,
                role: PhotoRole::Gallery,
            }
        });
        let story = Story {
            headline: headline.to_owned(),
            gallery: Gallery {
                photos: photos.collect(),
                ..Gallery::default()
            },
            ..paragraph("The boats came home.")
        };
        let outcomes = pictures.iter().map(|bytes| {
            let file = self.0.stage_photo(bytes).map_err(told)?;
            Ok(PhotoOutcome::Kept(file))
        });
        self.keep_with(address, story, outcomes.collect::<Result<_, Failure>>()?)
    }

    fn keep_with(
        &self,
        address: &str,
        story: Story,
        photos: Vec<PhotoOutcome>,
    ) -> Result<StoryId, Failure> {
        let asked: Option<Url> = Some(address.parse().map_err(told)?);
        let page = NewPage {
            arrival: Arrival {
                asked: asked.clone(),
                hops: Vec::new(),
                answered: asked.clone(),
                status: Some(200),
                headers: Vec::new(),
                fetched_at: SystemClock.now(),
                app_version: "0.1.0".to_owned(),
            },
            bytes: story.headline.as_bytes().to_vec(),
        };
        let editions = vec![NewEdition {
            page,
            further: Vec::new(),
            story,
            photos,
        }];
        let kept = self
            .0
            .keep(NewCapture {
                asked,
                editions,
                names: Vec::new(),
            })
            .map_err(told)?;
        Ok(kept.id)
    }
}

/// A story of one paragraph, without anything else.
#[must_use]
pub fn paragraph(text: &str) -> Story {
    Story {
        body: vec![Block::Paragraph {
            runs: vec![Run::plain(text)],
        }],
        ..Story::default()
    }
}

/// A PNG of this size; each seed has its own colours.
///
/// # Errors
/// Where it cannot be written.
pub fn picture(width: u32, height: u32, seed: u8) -> Result<Vec<u8>, Failure> {
    let step = |at: u32, of: u32| u8::try_from(at * 255 / of.max(1)).unwrap_or(u8::MAX);
    let drawn = RgbImage::from_fn(width, height, |x, y| {
        Rgb([step(x, width), seed.wrapping_mul(37), step(y, height)])
    });
    png(&DynamicImage::from(drawn))
}

/// A PNG of this size and one grey: small and quickly made, however large the picture.
///
/// # Errors
/// Where it cannot be written.
pub fn plain_picture(width: u32, height: u32) -> Result<Vec<u8>, Failure> {
    png(&DynamicImage::from(GrayImage::from_pixel(
        width,
        height,
        Luma([90]),
    )))
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    picture
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .map_err(told)?;
    Ok(bytes)
}

fn told(error: impl Display) -> Failure {
    Failure::new(error.to_string())
}
