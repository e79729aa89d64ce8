//! When the process that shows the view ends by itself: the view starts again and says so.

use std::sync::Arc;

use tauri::{Builder, WebviewWindow, Wry};

use crate::desk::Desk;

/// Starts the view again whenever its process ends by itself. WebView2 starts its view again itself.
#[cfg(target_os = "linux")]
pub fn restart_view(window: &WebviewWindow, desk: &Arc<Desk>) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;

    let desk = Arc::clone(desk);
    window.with_webview(move |view| {
        view.inner().connect_web_process_terminated(move |view, _| {
            if desk.view_ended() {
                view.reload();
            }
        });
    })
}

/// On macOS the program is asked before it is built.
#[cfg(target_os = "macos")]
pub fn restart_views(builder: Builder<Wry>, desk: &Arc<Desk>) -> Builder<Wry> {
    let desk = Arc::clone(desk);
    builder.on_web_content_process_terminate(move |view| {
        if desk.view_ended()
            && let Err(error) = view.reload()
        {
            eprintln!("tearsheet: the view did not start again ({error})");
        }
    })
}

/// Nothing to ask of the builder: the window is asked.
#[cfg(not(target_os = "macos"))]
pub fn restart_views(builder: Builder<Wry>, _desk: &Arc<Desk>) -> Builder<Wry> {
    builder
}

/// Nothing to hang on this window.
#[cfg(not(target_os = "linux"))]
pub fn restart_view(_window: &WebviewWindow, _desk: &Arc<Desk>) -> tauri::Result<()> {
    Ok(())
}
