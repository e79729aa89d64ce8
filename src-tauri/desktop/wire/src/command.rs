//! The names of the commands, said once.

/// Every command that the view may call. The build script declares these to Tauri, the capability
/// file allows them, and the generated TypeScript types them; a test holds the four lists equal.
pub const COMMANDS: &[&str] = include!("commands.in");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_capability_file_allows_every_command_and_no_other() {
        let file = include_str!("../../../capabilities/window.json");
        let capability: serde_json::Value = serde_json::from_str(file).unwrap();
        let allowed: Vec<&str> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|permission| permission.as_str())
            .filter_map(|permission| permission.strip_prefix("allow-"))
            .collect();
        let expected: Vec<String> = COMMANDS.iter().map(|name| name.replace('_', "-")).collect();
        assert_eq!(allowed, expected);
    }

    #[test]
    fn the_window_handles_every_command_and_no_other() {
        let source = include_str!("../../handler.rs");
        let start = source.find("generate_handler![").unwrap() + "generate_handler![".len();
        let end = start + source[start..].find(']').unwrap();
        let handled: Vec<&str> = source[start..end]
            .split(',')
            .filter_map(|path| path.trim().rsplit("::").next())
            .filter(|name| !name.is_empty())
            .collect();
        assert_eq!(handled, COMMANDS);
    }
}
