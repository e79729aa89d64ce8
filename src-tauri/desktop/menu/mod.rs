//! The menu bar, where the system has one (macOS): its acts are those of the window's keys.

mod bar;

use tauri::{
    AppHandle, Emitter, Wry,
    menu::{AboutMetadata, IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu},
};
use tearsheet_wire::{MenuAct, MenuChosen, UiLanguage};

use bar::{Item, System, bar};

/// Shows the bar in a language; elsewhere a window has no menus, and this does nothing.
pub fn show(app: &AppHandle, language: UiLanguage) {
    if !cfg!(target_os = "macos") {
        return;
    }
    if let Err(error) = built(app, language).and_then(|menu| app.set_menu(menu)) {
        eprintln!("tearsheet: the menu bar stayed as it was ({error})");
    }
}

/// Hands what was chosen to the view.
pub fn chosen(app: &AppHandle, event: &MenuEvent) {
    // Items of the system's own have ids of their own kind.
    if let Ok(act) = serde_json::from_str::<MenuAct>(event.id().as_ref()) {
        // A view that is gone hears nothing.
        let _ = app.emit(MenuChosen::EVENT, MenuChosen { act });
    }
}

fn built(app: &AppHandle, language: UiLanguage) -> tauri::Result<Menu<Wry>> {
    let menu = Menu::new(app)?;
    for part in bar(language) {
        let submenu = Submenu::new(app, part.name, ENABLED)?;
        for item in part.items {
            submenu.append(line(app, item)?.as_ref())?;
        }
        menu.append(&submenu)?;
    }
    Ok(menu)
}

/// Each line can be chosen at any time: what there is nothing for does nothing, as with its key.
const ENABLED: bool = true;

fn line(app: &AppHandle, item: Item) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(match item {
        Item::Act(name, act, keys) => {
            let id = serde_json::to_string(&act)?;
            Box::new(MenuItem::with_id(app, id, name, ENABLED, keys)?)
        }
        Item::Parting => Box::new(PredefinedMenuItem::separator(app)?),
        Item::System(own) => Box::new(system(app, own)?),
    })
}

/// In the system's own words, which it has in its reader's language.
fn system(app: &AppHandle, own: System) -> tauri::Result<PredefinedMenuItem<Wry>> {
    let make = match own {
        System::About => {
            let about = AboutMetadata {
                name: Some("Tearsheet".to_owned()),
                version: Some(app.package_info().version.to_string()),
                ..AboutMetadata::default()
            };
            return PredefinedMenuItem::about(app, None, Some(about));
        }
        System::Services => PredefinedMenuItem::services,
        System::Hide => PredefinedMenuItem::hide,
        System::HideOthers => PredefinedMenuItem::hide_others,
        System::ShowAll => PredefinedMenuItem::show_all,
        System::Quit => PredefinedMenuItem::quit,
        System::Close => PredefinedMenuItem::close_window,
        System::Undo => PredefinedMenuItem::undo,
        System::Redo => PredefinedMenuItem::redo,
        System::Cut => PredefinedMenuItem::cut,
        System::Copy => PredefinedMenuItem::copy,
        System::Paste => PredefinedMenuItem::paste,
        System::SelectAll => PredefinedMenuItem::select_all,
        System::FullScreen => PredefinedMenuItem::fullscreen,
        System::Minimize => PredefinedMenuItem::minimize,
        System::Zoom => PredefinedMenuItem::maximize,
        System::ToFront => PredefinedMenuItem::bring_all_to_front,
    };
    make(app, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_items_id_is_read_as_its_act() {
        for act in [MenuAct::UsualSize, MenuAct::NextToRead, MenuAct::Save] {
            let id = serde_json::to_string(&act).unwrap();
            assert_eq!(serde_json::from_str::<MenuAct>(&id).unwrap(), act);
        }
        assert!(serde_json::from_str::<MenuAct>("undo").is_err());
    }
}
