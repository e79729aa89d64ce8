//! The commands and events as two TypeScript interfaces, by name.

use tearsheet_capture::{DraftId, ProgressEvent, Receipt};
use tearsheet_follow::{Front, TopicPage};
use tearsheet_library::{
    Anyway, Choices, Chosen, Deed, EditionChanges, EditionId, EntryId, FeedChange, FeedEntry,
    FeedId, FeedState, Filter, FollowedFeed, Highlight, HighlightChange, HighlightId,
    HighlightInStory, IssueId, JobId, ListQuery, NewFeed, NewHighlight, PhotoHash, Position,
    Provenance, Related, Revision, SearchHit, ShelfCounts, ShelfFilter, StoryCard, StoryId, Topic,
    WallPhoto,
};
use tearsheet_story::Language;
use tearsheet_weather::{Place, WeatherChange, WeatherReport};
use tearsheet_weekly::{Post, Slot};
use ts_rs::{Config, ExportError, TS};

use super::export;
use crate::{
    Extent, Handle, Magnify, MenuChosen, NamedPhoto, OpenAsked, PhotoReady, PhotoView, SavedPhotos,
    Saves, Settings, Start, StoryView, UiLanguage, Weekly, WireError,
};

/// The channel that a command reports through, as the view hands it over.
struct Channel;

impl TS for Channel {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        format!("Channel<{}>", ProgressEvent::name(config))
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

/// Bytes that are the body of a call.
struct Bytes;

impl TS for Bytes {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "Uint8Array<ArrayBuffer>".to_owned()
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

/// One command: its name, its arguments as written in TypeScript, its answer's type.
pub(super) struct Signature {
    pub(super) name: &'static str,
    arguments: String,
    answer: String,
}

macro_rules! signatures {
    ($config:expr; $($name:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)*) => {
        vec![$(Signature {
            name: stringify!($name),
            arguments: list_of(&[$((stringify!($argument), <$kind>::name($config))),*]),
            answer: <$answer>::name($config),
        }),*]
    };
}

fn list_of(arguments: &[(&str, String)]) -> String {
    let written: Vec<String> = arguments
        .iter()
        .map(|(name, kind)| format!("{}: {kind}", camel_case(name)))
        .collect();
    written.join("; ")
}

/// What each command takes and gives.
pub(super) fn signatures(config: &Config) -> Vec<Signature> {
    signatures! { config;
        start() -> Start;
        hear() -> Option<String>;
        open_source(input: String) -> StoryView;
        open_bytes(name: Option<String>, bytes: Bytes) -> StoryView;
        open_sample() -> StoryView;
        open_kept(id: StoryId) -> StoryView;
        open_edition(draft: DraftId, language: Language) -> StoryView;
        close_draft(draft: DraftId) -> ();
        save_story(draft: DraftId, anyway: Anyway, on_progress: Channel) -> Receipt;
        save_again(id: StoryId, on_progress: Channel) -> Receipt;
        cancel(draft: Option<DraftId>) -> ();
        retry_photo(id: StoryId, edition: EditionId, index: u32) -> PhotoView;
        retry_draft_photos(draft: DraftId, language: Language) -> ();
        save_sources(inputs: Vec<String>) -> ();
        save_file(name: Option<String>, place: u32, bytes: Bytes) -> ();
        list_saves() -> Saves;
        pause_saves(job: Option<JobId>) -> ();
        resume_saves(job: Option<JobId>) -> ();
        cancel_save(job: JobId) -> ();
        clear_saves() -> ();
        story_provenance(id: StoryId) -> Vec<Provenance>;
        story_revisions(id: StoryId) -> Vec<Revision>;
        revision_changes(id: StoryId, from: u32, to: u32) -> Vec<EditionChanges>;
        open_revision(id: StoryId, revision: u32) -> StoryView;
        list_stories(query: ListQuery) -> Vec<StoryCard>;
        count_stories(shelf: ShelfFilter, filter: Filter) -> u32;
        filter_choices() -> Choices;
        search_stories(query: String, filter: Filter, limit: u32) -> Vec<SearchHit>;
        shelf_counts() -> ShelfCounts;
        list_photos(filter: Filter, limit: u32, offset: u32) -> Vec<WallPhoto>;
        count_photos(filter: Filter) -> u32;
        save_photo(title: String, of: u32, photo: NamedPhoto) -> Option<String>;
        save_photos(title: String, photos: Vec<NamedPhoto>) -> Option<SavedPhotos>;
        copy_photo(file: PhotoHash) -> ();
        change_stories(chosen: Chosen, deed: Deed) -> u32;
        undo_change() -> Option<u32>;
        add_highlight(story: StoryId, highlight: NewHighlight) -> Vec<Highlight>;
        change_highlight(story: StoryId, id: HighlightId, change: HighlightChange) -> Vec<Highlight>;
        list_highlights() -> Vec<HighlightInStory>;
        remember_position(id: StoryId, language: Language, position: Position) -> ();
        save_settings(settings: Settings) -> ();
        print() -> ();
        choose_language(language: Language) -> ();
        dismiss_sample() -> ();
        allow_private_host(host: String) -> ();
        open_link(url: String) -> ();
        look_up(word: String) -> ();
        pick_file() -> Option<String>;
        notify(title: String, body: String) -> ();
        window_extent() -> Extent;
        fill(extent: Extent) -> ();
        magnify(how: Magnify) -> u16;
        front_page() -> Front;
        list_feeds() -> Vec<FollowedFeed>;
        refresh_feeds() -> Vec<FollowedFeed>;
        find_feeds(address: String) -> Vec<NewFeed>;
        follow_feeds(feeds: Vec<NewFeed>) -> Vec<FollowedFeed>;
        follow_list(list: String) -> Vec<FollowedFeed>;
        retry_feed(id: FeedId) -> Vec<FollowedFeed>;
        change_feed(id: FeedId, change: FeedChange) -> Vec<FollowedFeed>;
        set_all_feeds(state: FeedState) -> Vec<FollowedFeed>;
        open_entry(id: EntryId) -> ();
        recent_beside(story: String, section: Option<String>) -> Vec<FeedEntry>;
        weather_report() -> WeatherReport;
        refresh_weather() -> WeatherReport;
        retry_weather() -> WeatherReport;
        find_places(name: String, language: UiLanguage) -> Vec<Place>;
        change_weather(change: WeatherChange) -> WeatherReport;
        list_topics(most: u32) -> Vec<Topic>;
        topic_page(name: String) -> TopicPage;
        related_stories(story: Handle, most: u32) -> Vec<Related>;
        weekly() -> Weekly;
        open_issue(id: IssueId) -> ();
        make_issue() -> Weekly;
        set_weekly_slot(slot: Option<Slot>) -> Weekly;
        set_post(post: Option<Post>, password: Option<String>) -> Weekly;
        send_trial() -> Weekly;
        send_issue(id: IssueId) -> Weekly;
        save_issue(id: IssueId) -> Option<String>;
    }
}

/// Writes every type that a command or an event names.
pub(super) fn export_types(config: &Config) -> Result<(), ExportError> {
    export::<Start>(config)?;
    export::<StoryView>(config)?;
    export::<StoryCard>(config)?;
    export::<SearchHit>(config)?;
    export::<ListQuery>(config)?;
    export::<Choices>(config)?;
    export::<Chosen>(config)?;
    export::<Deed>(config)?;
    export::<NewHighlight>(config)?;
    export::<HighlightChange>(config)?;
    export::<HighlightInStory>(config)?;
    export::<ShelfCounts>(config)?;
    export::<WallPhoto>(config)?;
    export::<NamedPhoto>(config)?;
    export::<SavedPhotos>(config)?;
    export::<Receipt>(config)?;
    export::<ProgressEvent>(config)?;
    export::<Saves>(config)?;
    export::<Provenance>(config)?;
    export::<Revision>(config)?;
    export::<EditionChanges>(config)?;
    export::<Settings>(config)?;
    export::<Anyway>(config)?;
    export::<Extent>(config)?;
    export::<Magnify>(config)?;
    export::<PhotoReady>(config)?;
    export::<OpenAsked>(config)?;
    export::<MenuChosen>(config)?;
    export::<Front>(config)?;
    export::<FollowedFeed>(config)?;
    export::<FeedChange>(config)?;
    export::<WeatherReport>(config)?;
    export::<WeatherChange>(config)?;
    export::<NewFeed>(config)?;
    export::<Topic>(config)?;
    export::<TopicPage>(config)?;
    export::<Related>(config)?;
    export::<Weekly>(config)?;
    export::<Slot>(config)?;
    export::<WireError>(config)
}

/// The commands by name: `{ arguments, answer }` each.
pub(super) fn commands(config: &Config, types: &[String]) -> String {
    let mut body =
        String::from("/** What each command takes and gives. */\nexport interface Commands {\n");
    for Signature {
        name,
        arguments,
        answer,
    } in signatures(config)
    {
        let arguments = if arguments.is_empty() {
            "Record<string, never>".to_owned()
        } else {
            format!("{{ {arguments} }}")
        };
        body += &format!("  {name}: {{ arguments: {arguments}; answer: {answer} }};\n");
    }
    body += "}\n\n/** The name of a command. */\nexport type CommandName = keyof Commands;\n";
    format!(
        "import type {{ Channel }} from \"@tauri-apps/api/core\";\n{}\n{body}",
        imports(&body, types)
    )
}

/// The events by name.
pub(super) fn events(config: &Config, types: &[String]) -> String {
    let body = format!(
        "/** What each event brings. */\nexport interface Events {{\n  \"{}\": {};\n  \"{}\": {};\n  \"{}\": {};\n  \"{}\": {};\n  \"{}\": {};\n}}\n\n\
         /** The name of an event. */\nexport type EventName = keyof Events;\n",
        PhotoReady::EVENT,
        PhotoReady::name(config),
        OpenAsked::EVENT,
        OpenAsked::name(config),
        Saves::EVENT,
        Saves::name(config),
        Weekly::EVENT,
        Weekly::name(config),
        MenuChosen::EVENT,
        MenuChosen::name(config),
    );
    format!("{}\n{body}", imports(&body, types))
}

fn imports(body: &str, types: &[String]) -> String {
    types
        .iter()
        .filter(|name| {
            body.split(|char: char| !char.is_ascii_alphanumeric())
                .any(|word| word == *name)
        })
        .map(|name| format!("import type {{ {name} }} from \"./{name}\";\n"))
        .collect()
}

/// `on_progress` as the view writes it: `onProgress`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        text + &word[..1].to_ascii_uppercase() + &word[1..]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::COMMANDS;

    #[test]
    fn every_command_has_a_signature_and_no_other() {
        let names: Vec<&str> = signatures(&Config::new())
            .iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, COMMANDS);
    }

    #[test]
    fn an_argument_is_written_as_the_view_writes_it() {
        assert_eq!(camel_case("on_progress"), "onProgress");
        assert_eq!(camel_case("draft"), "draft");
    }
}
