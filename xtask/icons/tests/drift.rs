//! The rendered icons are those of the drawings.

use std::{error::Error, path::Path};

// The renderer rounds differently on other processors, and the tree holds one rendering.
#[cfg(target_arch = "x86_64")]
#[test]
fn the_icons_in_the_tree_are_what_the_drawings_render_to() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../icons");
    let stale: Vec<_> = tearsheet_icons::render(&folder)?
        .into_iter()
        .filter(|file| std::fs::read(folder.join(&file.path)).ok().as_ref() != Some(&file.bytes))
        .map(|file| file.path)
        .collect();
    assert!(
        stale.is_empty(),
        "run `cargo xtask icons`: {stale:?} differ from the drawings"
    );
    Ok(())
}

#[test]
fn the_small_drawing_keeps_its_straight_edges_sharp_at_16_pixels() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../icons");
    let picture = tearsheet_icons::Drawing::open(&folder.join("tearsheet-small.svg"))?
        .render(16)?
        .rgba();
    let row = |y: usize| -> Vec<[u8; 3]> {
        (0..16)
            .map(|x| [0, 1, 2].map(|channel| picture[(y * 16 + x) * 4 + channel]))
            .collect()
    };
    let mut colors: Vec<_> = [row(3), row(6), row(7)].concat();
    colors.sort_unstable();
    colors.dedup();
    // Red ground, paper, ink, photo and rule: a sixth colour would be a blurred edge.
    assert_eq!(colors.len(), 5, "{colors:?}");
    Ok(())
}
