//! The commands that the view may call.

use tauri::{Wry, ipc::Invoke};

use crate::commands::{
    framing, highlights, history, opening, outside, photos, queue, reading, saving, shelves,
    starting,
};

/// Answers a call of the view.
pub fn commands() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        starting::start,
        starting::hear,
        opening::open_source,
        opening::open_bytes,
        opening::open_sample,
        opening::open_kept,
        opening::open_edition,
        opening::close_draft,
        saving::save_story,
        saving::save_again,
        opening::cancel,
        saving::retry_photo,
        saving::retry_draft_photos,
        queue::save_sources,
        queue::save_pages,
        queue::list_saves,
        queue::pause_saves,
        queue::resume_saves,
        queue::cancel_save,
        queue::clear_saves,
        history::story_provenance,
        history::story_revisions,
        history::revision_changes,
        history::open_revision,
        shelves::list_stories,
        shelves::count_stories,
        shelves::filter_choices,
        shelves::search_stories,
        shelves::shelf_counts,
        photos::list_photos,
        photos::count_photos,
        photos::save_photo,
        photos::save_photos,
        photos::copy_photo,
        shelves::change_stories,
        shelves::undo_change,
        highlights::add_highlight,
        highlights::change_highlight,
        highlights::list_highlights,
        reading::remember_position,
        reading::save_settings,
        reading::choose_language,
        reading::dismiss_sample,
        outside::allow_private_host,
        outside::open_link,
        outside::look_up,
        outside::pick_file,
        outside::notify,
        framing::window_extent,
        framing::fill,
    ]
}
