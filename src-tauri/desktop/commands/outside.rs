//! What leads out of the window: links, the file dialog, hosts of the reader's own network.

use notify_rust::Notification;
use tauri::{AppHandle, WebviewWindow, command};
use tauri_plugin_dialog::DialogExt;
use tearsheet_capture::AllowedHost;
use tearsheet_wire::{WindowErrorCode, WireError};
use tokio::sync::oneshot;
use url::Url;

use super::OnDesk;
use crate::{dictionary, faults::off_thread, given::Given};

/// Lets the app ask a host of the reader's own network, until the window is closed.
#[command]
pub async fn allow_private_host(desk: OnDesk<'_>, host: Given<String>) -> Result<(), WireError> {
    let host: AllowedHost = host.0.parse()?;
    desk.collection().await?.capturer.allow_private_host(host);
    Ok(())
}

/// Opens a link in the system's browser or mail program.
#[command]
pub async fn open_link(url: Given<String>) -> Result<(), WireError> {
    let url = link(&url.0)?;
    off_thread(move || {
        open::that_detached(url.as_str())
            .map_err(|_| WireError::with_detail(WindowErrorCode::NoBrowser, url))
    })
    .await
}

/// Asks the system to print what the window shows, as its styles for paper have it.
#[command]
pub async fn print(window: WebviewWindow) -> Result<(), WireError> {
    let failed =
        |error: tauri::Error| WireError::with_detail(WindowErrorCode::Internal, error.to_string());
    window.print().map_err(failed)
}

/// Shows words in the system's dictionary.
#[command]
pub async fn look_up(word: Given<String>) -> Result<(), WireError> {
    off_thread(move || dictionary::show(&word.0)).await
}

/// The file that the reader picks; none where they pick none.
#[command]
pub async fn pick_file(app: AppHandle) -> Result<Option<String>, WireError> {
    let (picked, picking) = oneshot::channel();
    app.dialog()
        .file()
        .add_filter("HTML, TXT", &["html", "htm", "xhtml", "shtml", "txt"])
        .add_filter("*", &["*"])
        .pick_file(move |file| {
            // The view that asked may be gone; then nobody waits for the answer.
            let _ = picked.send(file);
        });
    let file = picking.await.unwrap_or_default();
    Ok(file
        .and_then(|file| file.into_path().ok())
        .map(|path| path.to_string_lossy().into_owned()))
}

/// Tells the reader through the system, unless they have the window before them. A system that takes no
/// notifications is no trouble of theirs.
#[command]
pub async fn notify(
    window: WebviewWindow,
    title: Given<String>,
    body: Given<String>,
) -> Result<(), WireError> {
    if window.is_focused().unwrap_or_default() {
        return Ok(());
    }
    off_thread(move || {
        let mut note = Notification::new();
        note.appname("Tearsheet").summary(&title.0).body(&body.0);
        if let Err(error) = note.show() {
            eprintln!("tearsheet: the system takes no notification ({error})");
        }
        Ok(())
    })
    .await
}

/// The system opens whatever a scheme is registered for; only these three lead to reading.
fn link(text: &str) -> Result<Url, WireError> {
    let bad = || WireError::with_detail(WindowErrorCode::BadLink, text);
    let url = Url::parse(text).map_err(|_| bad())?;
    if matches!(url.scheme(), "http" | "https" | "mailto") {
        Ok(url)
    } else {
        Err(bad())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_for_reading_and_writing_letters_are_opened() {
        for good in [
            "https://paper.example/a",
            "http://paper.example",
            "mailto:desk@paper.example",
        ] {
            assert!(link(good).is_ok(), "{good}");
        }
        for bad in [
            "file:///etc/passwd",
            "smb://host/share",
            "javascript:alert(1)",
            "data:text/html,hello",
            "tauri://localhost",
            "photo://localhost/x",
            "ms-settings:",
            "-rf",
            "",
        ] {
            assert!(link(bad).is_err(), "{bad}");
        }
    }
}
