//! The one window.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tauri::{
    AppHandle, Emitter, Manager, PhysicalPosition, Theme as Dress, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent, async_runtime,
    webview::{NewWindowResponse, PermissionResponse},
};
use tearsheet_wire::{Magnify, OpenAsked, Theme};
use tokio::time::sleep;

use crate::{
    desk::Desk,
    ending, engine,
    frame::{Frame, LEAST},
    magnification, paper,
};

const MAIN: &str = "main";

/// Asks the core how things stand before the page itself is read, so that the answer is there when
/// `main.ts` wants it (`backend/tauri.ts` takes it).
const START_EARLY: &str = include_str!("start_early.js");

/// How long the window has to stay as it is before its size is kept: a drag is a hundred sizes.
const AT_REST: Duration = Duration::from_millis(500);

/// Opens the window where it stood last.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let frame = Frame::read(desk.folder());
    let theme = desk.arguments().theme().unwrap_or(frame.theme);
    desk.set_theme(theme);
    let served = app.config().build.dev_url.clone();
    let mut builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Tearsheet")
        .inner_size(frame.width, frame.height)
        .min_inner_size(LEAST.0, LEAST.1)
        .prevent_overflow()
        .maximized(frame.maximized)
        .theme(paper::dress(theme))
        .background_color(paper::colour(theme, Dress::Light))
        .initialization_script(START_EARLY)
        .on_navigation(move |url| is_ours(url, served.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_document_title_changed(|window, title| {
            // A title that cannot be shown is no reason to stop reading.
            let _ = window.set_title(&title);
        });
    // What the engine insists on writing is a cache, not a reader's data. (A view without any store,
    // `incognito`, cannot be driven by WebDriver: wry gives it a context that refuses automation.)
    if let Ok(cache) = app.path().app_cache_dir() {
        builder = builder.data_directory(cache.join("view"));
    }
    if let Some((x, y)) = on_a_screen(app, &frame) {
        builder = builder.position(x, y);
    }
    let window = builder.build()?;
    engine::set_up(&window)?;
    if frame.magnification != magnification::USUAL {
        window.set_zoom(magnification::factor(frame.magnification))?;
    }
    desk.set_magnification(frame.magnification);
    if theme == Theme::System && window.theme()? == Dress::Dark {
        window.set_background_color(Some(paper::colour(theme, Dress::Dark)))?;
    }
    ending::restart_view(&window, &desk)?;
    remember_frame(&window, desk);
    Ok(())
}

/// Dresses the window for a theme, and remembers it for the next start.
pub fn show_theme(app: &AppHandle, theme: Theme) {
    let Some(window) = app.get_webview_window(MAIN) else {
        return;
    };
    let desk = app.state::<Arc<Desk>>();
    if desk.theme() == Some(theme) {
        return;
    }
    desk.set_theme(theme);
    let shown = window.set_theme(paper::dress(theme)).and_then(|()| {
        let system = window.theme()?;
        window.set_background_color(Some(paper::colour(theme, system)))
    });
    if let Err(error) = shown {
        eprintln!("tearsheet: the window kept its old dress ({error})");
    }
}

/// Draws everything in the window in another size, and keeps it; the size now, per cent.
pub fn magnify(window: &WebviewWindow, desk: &Desk, how: Magnify) -> tauri::Result<u16> {
    let before = desk.magnification();
    let now = magnification::after(before, how);
    if now != before {
        window.set_zoom(magnification::factor(now))?;
        desk.set_magnification(now);
        desk.keep_frame(frame_of(window, desk));
    }
    Ok(now)
}

/// Brings the window to the front, and hands what was asked for to the view; says whether there is one.
pub fn come_forward(app: &AppHandle, asked: Option<String>) -> bool {
    let Some(window) = app.get_webview_window(MAIN) else {
        return false;
    };
    let shown = window
        .unminimize()
        .and_then(|()| window.show())
        .and_then(|()| window.set_focus());
    if let Err(error) = shown {
        eprintln!("tearsheet: the window did not come forward ({error})");
    }
    let desk = app.state::<Arc<Desk>>();
    if let Some(input) = asked.and_then(|input| desk.ask(input)) {
        // A view that is gone hears nothing.
        let _ = app.emit(OpenAsked::EVENT, OpenAsked { input });
    }
    true
}

/// The app's own pages, and those of the front end's server where a development configuration names one.
fn is_ours(url: &Url, served: Option<&Url>) -> bool {
    let own_scheme = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    let own_host =
        matches!(url.scheme(), "http" | "https") && url.host_str() == Some("tauri.localhost");
    own_scheme || own_host || served.is_some_and(|served| served.origin() == url.origin())
}

/// The corner where the window stood, if that place still is on a screen.
fn on_a_screen(app: &AppHandle, frame: &Frame) -> Option<(f64, f64)> {
    let (x, y) = frame.corner?;
    app.monitor_from_point(x, y).ok().flatten().map(|_| (x, y))
}

fn remember_frame(window: &WebviewWindow, desk: Arc<Desk>) {
    let seen = window.clone();
    let changes = Arc::new(AtomicU64::new(0));
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { .. } => desk.keep_frame(frame_of(&seen, &desk)),
        WindowEvent::Resized(_) | WindowEvent::Moved(_) => {
            let change = changes.fetch_add(1, Ordering::Relaxed) + 1;
            let (seen, desk, changes) = (seen.clone(), Arc::clone(&desk), Arc::clone(&changes));
            async_runtime::spawn(async move {
                sleep(AT_REST).await;
                if changes.load(Ordering::Relaxed) == change {
                    desk.keep_frame(frame_of(&seen, &desk));
                }
            });
        }
        _ => {}
    });
}

fn frame_of(window: &WebviewWindow, desk: &Desk) -> Frame {
    let last = Frame::read(desk.folder());
    let theme = desk.theme().unwrap_or(last.theme);
    let magnification = desk.magnification();
    let maximized = window.is_maximized().unwrap_or_default();
    let fills_screen = maximized || window.is_fullscreen().unwrap_or_default();
    let scale = window.scale_factor().unwrap_or(1.0);
    let size = window
        .inner_size()
        .map(|size| size.to_logical::<f64>(scale));
    let corner = window
        .outer_position()
        .map(|corner: PhysicalPosition<i32>| corner.to_logical::<f64>(scale));
    match (size, corner) {
        // A window that fills the screen goes back to the size it had before.
        (Ok(size), Ok(corner)) if !fills_screen => Frame {
            width: size.width,
            height: size.height,
            corner: Some((corner.x, corner.y)),
            maximized,
            theme,
            magnification,
        },
        _ => Frame {
            maximized,
            theme,
            magnification,
            ..last
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_goes_nowhere_else() {
        for ours in [
            "tauri://localhost/",
            "tauri://localhost/index.html#story",
            "http://tauri.localhost/",
        ] {
            assert!(is_ours(&ours.parse().unwrap(), None), "{ours}");
        }
        for other in [
            "https://paper.example/",
            "http://tauri.localhost.example/",
            "tauri://elsewhere/",
            "photo://localhost/x",
            "http://localhost:1420/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "javascript:alert(1)",
        ] {
            assert!(!is_ours(&other.parse().unwrap(), None), "{other}");
        }
    }
}
