//! How the engine that shows the view is set up: what the app does not use is off, and a machine
//! without a graphics device is not made to play one.

use tauri::WebviewWindow;

/// Sets up the engine of this window, before its first page is laid out.
///
/// Without a graphics device the engine would composite through a software renderer: measured on two
/// cores, that took four times the processor time of painting directly, and a quarter more memory.
#[cfg(target_os = "linux")]
pub fn set_up(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{
        CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt,
    };

    window.with_webview(|view| {
        let view = view.inner();
        if let Some(context) = view.context() {
            // One page of our own, whose files are in the program: nothing is worth keeping twice.
            context.set_cache_model(CacheModel::DocumentViewer);
        }
        let Some(settings) = WebViewExt::settings(&view) else {
            return;
        };
        if !has_graphics_device() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        for disable in [
            SettingsExt::set_enable_dns_prefetching,
            SettingsExt::set_enable_html5_database,
            SettingsExt::set_enable_html5_local_storage,
            SettingsExt::set_enable_media_stream,
            SettingsExt::set_enable_mediasource,
            SettingsExt::set_enable_page_cache,
            SettingsExt::set_enable_site_specific_quirks,
            SettingsExt::set_enable_webaudio,
            SettingsExt::set_enable_webgl,
        ] {
            disable(&settings, OFF);
        }
    })
}

/// The engines of the other platforms choose well by themselves.
#[cfg(not(target_os = "linux"))]
pub fn set_up(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
const OFF: bool = false;

/// Whether a driver offers rendering: a render node (Mesa, NVIDIA's modesetting), NVIDIA's own device, or
/// that of Windows below WSL. A virtual screen's bare card node renders nothing.
#[cfg(target_os = "linux")]
fn has_graphics_device() -> bool {
    use std::{fs, path::Path};

    let renders = |entry: fs::DirEntry| entry.file_name().to_string_lossy().starts_with("renderD");
    let render_node =
        fs::read_dir("/dev/dri").is_ok_and(|entries| entries.filter_map(Result::ok).any(renders));
    render_node
        || ["/dev/nvidia0", "/dev/dxg"]
            .iter()
            .any(|device| Path::new(device).exists())
}
