//! Screenshots for `docs/screenshots/`, written where `TEARSHEET_SCREENSHOTS` is set.

use std::{env, fs, path::PathBuf};

use super::{Failure, Window, workspace};

/// The driver waits for the next frame before it takes a picture, and a view that paints without compositing
/// paints none while nothing changes: a dot that nobody sees changes all the time.
const STIR: &str = r#"
const dot = document.body.appendChild(document.createElement('i'));
Object.assign(dot.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px' });
let turn = 0;
const stir = () => (dot.style.background = ++turn % 2 ? 'rgb(0 0 0 / 0.4%)' : 'rgb(0 0 0 / 0%)');
window.stirring = { dot, timer: setInterval(stir, 20) };
"#;

/// Ends that.
const REST: &str = "clearInterval(window.stirring.timer); window.stirring.dot.remove()";

/// The usual window.
const WIDE: (u32, u32) = (1280, 800);
/// A phone's width.
const NARROW: (u32, u32) = (420, 800);

/// Keeps what is shown under this name, narrow and wide; does nothing where no screenshots are asked for.
///
/// # Errors
/// Where the window or the folder does not take part.
pub fn keep_screenshot(window: &Window, name: &str) -> Result<(), Failure> {
    keep(window, name, &[(NARROW, "narrow"), (WIDE, "wide")])
}

/// The same, wide alone: for what a narrow window shows on another page.
///
/// # Errors
/// Where the window or the folder does not take part.
pub fn keep_wide_screenshot(window: &Window, name: &str) -> Result<(), Failure> {
    keep(window, name, &[(WIDE, "wide")])
}

fn keep(window: &Window, name: &str, sizes: &[((u32, u32), &str)]) -> Result<(), Failure> {
    let Some(asked) = env::var_os("TEARSHEET_SCREENSHOTS") else {
        return Ok(());
    };
    let folder = if asked == "1" {
        workspace().join("docs/screenshots")
    } else {
        PathBuf::from(asked)
    };
    fs::create_dir_all(&folder)?;
    for ((width, height), suffix) in sizes {
        window.resize(*width, *height)?;
        window.until("pictures are painted and nothing moves", |window| {
            window.is_true(
                "return [...document.images].every((image) => image.complete || image.loading === 'lazy') \
                 && document.getAnimations().every((one) => one.playState !== 'running')",
            )
        })?;
        window.script(STIR, &[])?;
        let picture = window.screenshot();
        window.script(REST, &[])?;
        fs::write(folder.join(format!("{name}-{suffix}.png")), picture?)?;
    }
    Ok(())
}
