//! Paints the sample story's pictures: landscapes that no camera saw, developed as photographs.
//!
//! `cargo run --release -p tearsheet-sample --example paint -- FOLDER [--draft|--soft] [NAME...]`
//! writes each picture (or those whose file name holds NAME) as a JPEG into FOLDER. `--draft` paints
//! a quarter of the width with few samples; `--soft` paints half the width and enlarges it, in a fifth
//! of the time.

use std::{env, io, path::PathBuf};

use canvas::{Canvas, halved, save_jpeg};
use scenes::{PAINTINGS, Painting};

mod canvas;
mod landscape;
mod noise;
mod scenes;
mod sky;
mod vector;
mod water;

/// No picture of the sample is larger: eleven of them travel in every copy of the app.
const PICTURE_BYTES: usize = 118_000;
/// Rays a pixel in a finished picture.
const SAMPLES: u32 = 4;

fn main() -> io::Result<()> {
    let (flags, words): (Vec<String>, Vec<String>) =
        env::args().skip(1).partition(|word| word.starts_with("--"));
    let has = |name: &str| flags.iter().any(|flag| flag == name);
    let (shrink, samples, enlarge) = match (has("--draft"), has("--soft")) {
        (true, _) => (4, 2, 1),
        (false, true) => (2, SAMPLES, 2),
        (false, false) => (1, SAMPLES, 1),
    };
    let Some((folder, names)) = words.split_first() else {
        return Err(io::Error::other("name a folder for the pictures"));
    };
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let asked = |painting: &&Painting| {
        names.is_empty()
            || names
                .iter()
                .any(|name| painting.name.contains(name.as_str()))
    };
    for painting in PAINTINGS.iter().filter(asked) {
        let painted = (painting.width / shrink, painting.height / shrink);
        let scene = (painting.scene)();
        let mut canvas = Canvas::paint(painted.0, painted.1, samples, &*scene.look);
        let mut size = painted;
        if enlarge > 1 {
            size = (painting.width, painting.height);
            canvas = canvas.enlarged(size.0, size.1);
        }
        let print = canvas.develop(&scene.print);
        let path = folder.join(format!("{}.jpg", painting.name));
        let bytes = save_jpeg(&path, &print, size, PICTURE_BYTES)?;
        println!("{} {}x{} {bytes} bytes", painting.name, size.0, size.1);
        if painting.is_lead && size.0 == painting.width {
            let path = folder.join(format!("{}-800.jpg", painting.name));
            let half = halved(&print, size.0);
            save_jpeg(&path, &half, (size.0 / 2, size.1 / 2), PICTURE_BYTES / 2)?;
        }
    }
    Ok(())
}
