//! The paper's colour, so that no window flashes white before its first paint.

use tauri::{Theme as Dress, window::Color};
use tearsheet_wire::Theme;

/// The colour of the paper in a theme; `system` says how the system dresses its windows.
pub const fn colour(theme: Theme, system: Dress) -> Color {
    match (theme, system) {
        (Theme::Sepia, _) => Color(0xf5, 0xec, 0xd9, 0xff),
        (Theme::Black, _) => Color(0, 0, 0, 0xff),
        (Theme::Contrast, _) => Color(0xff, 0xff, 0xff, 0xff),
        (Theme::Dark, _) | (Theme::System, Dress::Dark) => Color(0x16, 0x15, 0x13, 0xff),
        _ => Color(0xfb, 0xfa, 0xf7, 0xff),
    }
}

/// How the system has to dress the window for a theme; none where it is to choose.
pub const fn dress(theme: Theme) -> Option<Dress> {
    match theme {
        Theme::System => None,
        Theme::Light | Theme::Sepia | Theme::Contrast => Some(Dress::Light),
        Theme::Dark | Theme::Black => Some(Dress::Dark),
    }
}
