//! Shortcuts: small files that name an address, as browsers make them when a page is dragged to a folder.

use std::io::Cursor;

use plist::Value;
use url::Url;

use super::bundle::is_of_the_web;

/// No shortcut is nearly as long.
const LENGTH: usize = 64 * 1024;

/// The address that a shortcut names: Windows' `.url`, macOS' `.webloc`, a desktop entry of type link. None for any
/// other file.
pub(crate) fn shortcut_to(bytes: &[u8]) -> Option<Url> {
    if bytes.len() > LENGTH {
        return None;
    }
    let text = of_lines(bytes).or_else(|| of_list(bytes))?;
    Url::parse(&text).ok().filter(is_of_the_web)
}

fn of_lines(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with(['#', ';']));
    let head = lines.next()?;
    let is_shortcut = ["[InternetShortcut]", "[Desktop Entry]"]
        .iter()
        .any(|known| head.eq_ignore_ascii_case(known));
    if !is_shortcut {
        return None;
    }
    lines
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("url"))
        .map(|(_, address)| address.trim().to_owned())
}

fn of_list(bytes: &[u8]) -> Option<String> {
    if !super::webarchive::is_webarchive(bytes) {
        return None;
    }
    let list = Value::from_reader(Cursor::new(bytes)).ok()?;
    let address = list.as_dictionary()?.get("URL")?.as_string()?;
    Some(address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_shortcut_leads_to_its_address_and_other_files_nowhere() {
        const PIER: &str = "https://ledger.example/pier";
        let webloc = |address: &str| {
            format!(
                r#"<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>{address}</string></dict></plist>"#
            )
        };
        for (file, leads) in [
            (format!("[InternetShortcut]\r\nURL={PIER}\r\n"), true),
            (
                format!("\u{feff}[internetshortcut]\nIconIndex=0\nurl = {PIER}"),
                true,
            ),
            (format!("[Desktop Entry]\nType=Link\nURL={PIER}\n"), true),
            (webloc(PIER), true),
            (webloc("file:///etc/passwd"), false),
            (
                "[InternetShortcut]\nURL=javascript:alert(1)".to_owned(),
                false,
            ),
            (format!("[InternetShortcut]\n[Other]\nURL={PIER}"), false),
            (format!("<p>[InternetShortcut]\nURL={PIER}</p>"), false),
            (String::new(), false),
        ] {
            let expected = leads.then(|| Url::parse(PIER).unwrap());
            assert_eq!(shortcut_to(file.as_bytes()), expected, "{file}");
        }
    }
}
