//! The first story, read while the engine that will show it is still starting.

use tearsheet_capture::{Draft, Source};
use tearsheet_wire::{StoryView, WireError};
use tokio_util::sync::CancellationToken;

use crate::{desk::Desk, preferences, show};

/// A story that is ready before the view asks for it.
pub enum First {
    /// What the program was started with.
    Asked(Draft),
    /// What the reader read last.
    LastRead(Box<StoryView>),
}

impl First {
    /// Reads what the view will open first, where nobody's server has to be waited for. None where there
    /// is no such story or it cannot be had: the view asks for it itself then and hears why.
    pub async fn read(desk: &Desk) -> Option<Self> {
        let read = match desk.arguments().asked() {
            Some(input) => asked(desk, &input).await,
            None => last_read(desk).await,
        };
        read.ok().flatten()
    }
}

async fn asked(desk: &Desk, input: &str) -> Result<Option<First>, WireError> {
    let source = Source::parse(input)?;
    if !is_on_this_device(&source) {
        return Ok(None);
    }
    let capturer = &desk.collection().await?.capturer;
    let draft = capturer.open(&source, &CancellationToken::new()).await?;
    Ok(draft.verdict().is_story().then_some(First::Asked(draft)))
}

async fn last_read(desk: &Desk) -> Result<Option<First>, WireError> {
    let view = desk
        .in_library(|library| {
            let Some(session) = preferences::session(library)? else {
                return Ok(None);
            };
            let story = library.story(session.id)?;
            Ok(story.map(|story| show::kept(&story, session.language)))
        })
        .await?;
    Ok(view.map(|view| First::LastRead(Box::new(view))))
}

fn is_on_this_device(source: &Source) -> bool {
    match source {
        Source::Address(url) => url.as_str() == tearsheet_sample::ADDRESS,
        Source::File(_) | Source::Bytes { .. } | Source::Sample => true,
    }
}
