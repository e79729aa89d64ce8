//! From the command line to the open window.

use std::{process::ExitCode, sync::Arc};

use tauri::{App, AppHandle, Manager, RunEvent};

use crate::{
    arguments::Arguments, clipboard::Clipboard, desk::Desk, ending, faults, handler,
    instance::Instance, menu, photo, window,
};

/// Runs the window until the reader closes it.
pub fn main() -> ExitCode {
    faults::keep_words_out_of_the_log();
    let arguments: Arguments = tearsheet_arguments::parsed();
    let folder = match arguments.library() {
        Ok(folder) => folder,
        Err(error) => {
            eprintln!("tearsheet: {error}");
            return ExitCode::FAILURE;
        }
    };
    match Instance::take_or_hand_over(&folder, arguments.asked().as_deref()) {
        Ok(Some(instance)) => open(arguments, instance),
        Ok(None) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "tearsheet: a window is already open with this library, and it does not answer ({error})"
            );
            ExitCode::FAILURE
        }
    }
}

fn open(arguments: Arguments, instance: Instance) -> ExitCode {
    let desk = Arc::new(Desk::new(arguments, instance.folder()));
    desk.begin_early();
    let built = ending::restart_views(tauri::Builder::default(), &desk)
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(photo::SCHEME, photo::answer)
        .invoke_handler(handler::commands())
        .manage(desk)
        .manage(Arc::new(Clipboard::default()))
        .on_menu_event(|app, event| menu::chosen(app, &event))
        .setup(|app| set_up(app, instance))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("tearsheet: the window cannot be opened ({error})");
            ExitCode::FAILURE
        }
    }
}

fn set_up(app: &mut App, instance: Instance) -> Result<(), Box<dyn std::error::Error>> {
    window::open(app.handle())?;
    let handle = app.handle().clone();
    instance.listen(move |asked| window::come_forward(&handle, asked));
    Ok(())
}

fn on_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::Exit => app.state::<Arc<Desk>>().close(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            for url in urls {
                window::come_forward(app, Some(url.to_string()));
            }
        }
        _ => {}
    }
}
