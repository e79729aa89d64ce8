//! When the process that shows the view ends by itself: the view starts again and says so.

use std::sync::Arc;

use tauri::WebviewWindow;

use crate::desk::Desk;

/// Starts the view again whenever its process ends by itself.
///
/// WebView2 starts its view again itself; WKWebView's end is not watched yet.
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

/// Nothing to hang on this window.
#[cfg(not(target_os = "linux"))]
pub fn restart_view(_window: &WebviewWindow, _desk: &Arc<Desk>) -> tauri::Result<()> {
    Ok(())
}
