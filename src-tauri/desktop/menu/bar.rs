//! What stands in the menu bar, in both languages.

use tearsheet_wire::{MenuAct, UiLanguage};

/// A menu of the bar.
#[derive(Debug)]
pub struct Menu {
    /// What it is called.
    pub name: &'static str,
    /// What stands in it, from its top.
    pub items: Vec<Item>,
}

/// A line of a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// Something that the window does, with its keys where menus show some.
    Act(&'static str, MenuAct, Option<&'static str>),
    /// Something that the system does, in the system's words.
    System(System),
    /// A line that parts.
    Parting,
}

/// What the system does by itself, and has words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// The program's name and version.
    About,
    /// What other programs offer.
    Services,
    /// Puts the program away.
    Hide,
    /// Puts the others away.
    HideOthers,
    /// Shows all programs.
    ShowAll,
    /// Ends the program.
    Quit,
    /// Closes the window.
    Close,
    /// Takes back what was typed.
    Undo,
    /// Types it again.
    Redo,
    /// Cuts out what is marked.
    Cut,
    /// Copies it.
    Copy,
    /// Puts in what was copied.
    Paste,
    /// Marks all.
    SelectAll,
    /// Fills the screen.
    FullScreen,
    /// Puts the window into the dock.
    Minimize,
    /// As large as it is useful.
    Zoom,
    /// Brings the program's windows to the front.
    ToFront,
}

/// The bar, from its start: the system puts the program's own name over the first menu.
pub fn bar(language: UiLanguage) -> Vec<Menu> {
    use Item::{Parting, System as Own};
    use MenuAct as To;

    let say = |english, spanish| match language {
        UiLanguage::En => english,
        UiLanguage::Es => spanish,
    };
    let act = |english, spanish, to, keys| Item::Act(say(english, spanish), to, keys);
    vec![
        Menu {
            name: "Tearsheet",
            items: vec![
                Own(System::About),
                Parting,
                act("Settings…", "Ajustes…", To::Settings, Some("CmdOrCtrl+,")),
                Parting,
                Own(System::Services),
                Parting,
                Own(System::Hide),
                Own(System::HideOthers),
                Own(System::ShowAll),
                Parting,
                Own(System::Quit),
            ],
        },
        Menu {
            name: say("File", "Archivo"),
            items: vec![
                act(
                    "Open Address…",
                    "Abrir dirección…",
                    To::Address,
                    Some("CmdOrCtrl+L"),
                ),
                act(
                    "Save Story",
                    "Guardar noticia",
                    To::Save,
                    Some("CmdOrCtrl+S"),
                ),
                act("Saves", "Lo que se guarda", To::Saves, None),
                Parting,
                act("Print…", "Imprimir…", To::Print, Some("CmdOrCtrl+P")),
                Parting,
                Own(System::Close),
            ],
        },
        Menu {
            name: say("Edit", "Edición"),
            items: vec![
                Own(System::Undo),
                Own(System::Redo),
                Parting,
                Own(System::Cut),
                Own(System::Copy),
                Own(System::Paste),
                Own(System::SelectAll),
                Parting,
                act(
                    "Find in Story…",
                    "Buscar en la noticia…",
                    To::Find,
                    Some("CmdOrCtrl+F"),
                ),
                act(
                    "Search Library",
                    "Buscar en la biblioteca",
                    To::Search,
                    None,
                ),
            ],
        },
        Menu {
            name: say("View", "Ver"),
            items: vec![
                act("Front Page", "Portada", To::Front, None),
                act("All Photos", "Todas las fotos", To::Wall, None),
                act("Highlights", "Subrayados", To::Highlights, None),
                Parting,
                act(
                    "Everything Larger",
                    "Todo más grande",
                    To::Larger,
                    Some("CmdOrCtrl+Plus"),
                ),
                act(
                    "Everything Smaller",
                    "Todo más pequeño",
                    To::Smaller,
                    Some("CmdOrCtrl+-"),
                ),
                act(
                    "Usual Size",
                    "Tamaño habitual",
                    To::UsualSize,
                    Some("CmdOrCtrl+0"),
                ),
                Parting,
                act(
                    "Read Without the List",
                    "Leer sin la lista",
                    To::Alone,
                    None,
                ),
                Own(System::FullScreen),
            ],
        },
        Menu {
            name: say("Story", "Noticia"),
            items: vec![
                act("Next Story", "Noticia siguiente", To::Next, None),
                act("Previous Story", "Noticia anterior", To::Previous, None),
                act(
                    "Next Story to Read",
                    "Siguiente por leer",
                    To::NextToRead,
                    None,
                ),
                act(
                    "Previous Story to Read",
                    "Anterior por leer",
                    To::PreviousToRead,
                    None,
                ),
                Parting,
                act("Photos", "Fotos", To::Gallery, None),
                act("Other Language", "Otro idioma", To::Language, None),
                act("Move to Archive", "Mover al archivo", To::Archive, None),
                act("Open Original", "Abrir el original", To::Original, None),
                Parting,
                act("About This Copy", "Sobre esta copia", To::Provenance, None),
                act("Revisions", "Revisiones", To::Revisions, None),
            ],
        },
        Menu {
            name: say("Window", "Ventana"),
            items: vec![
                Own(System::Minimize),
                Own(System::Zoom),
                Parting,
                Own(System::ToFront),
            ],
        },
        Menu {
            name: say("Help", "Ayuda"),
            items: vec![
                act("Commands", "Órdenes", To::Palette, Some("CmdOrCtrl+K")),
                act("Keyboard Shortcuts", "Atajos de teclado", To::Help, None),
            ],
        },
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn acts(language: UiLanguage) -> Vec<(&'static str, MenuAct, Option<&'static str>)> {
        bar(language)
            .into_iter()
            .flat_map(|menu| menu.items)
            .filter_map(|item| match item {
                Item::Act(name, act, keys) => Some((name, act, keys)),
                Item::System(_) | Item::Parting => None,
            })
            .collect()
    }

    #[test]
    fn each_act_and_each_key_stands_in_the_bar_once() {
        let acts = acts(UiLanguage::En);
        let distinct: HashSet<_> = acts.iter().map(|(_, act, _)| act).collect();
        assert_eq!(distinct.len(), acts.len());
        let keys: Vec<_> = acts.iter().filter_map(|(_, _, keys)| *keys).collect();
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
    }

    #[test]
    fn the_bar_offers_the_same_in_both_languages() {
        let (english, spanish) = (acts(UiLanguage::En), acts(UiLanguage::Es));
        assert_eq!(english.len(), spanish.len());
        for ((word, act, keys), (other, same, alike)) in english.into_iter().zip(spanish) {
            assert_eq!((act, keys), (same, alike));
            assert_ne!(word, other);
        }
    }

    #[test]
    fn no_menu_begins_or_ends_with_a_parting_line() {
        for menu in bar(UiLanguage::En) {
            assert_ne!(menu.items.first(), Some(&Item::Parting), "{}", menu.name);
            assert_ne!(menu.items.last(), Some(&Item::Parting), "{}", menu.name);
            let doubled = |pair: &[Item]| pair == [Item::Parting, Item::Parting];
            assert!(!menu.items.windows(2).any(doubled), "{}", menu.name);
        }
    }
}
