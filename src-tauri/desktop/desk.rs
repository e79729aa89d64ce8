//! What the window works with: the collection, the open drafts, and how the program was started.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tauri::async_runtime::JoinHandle;
use tauri::{AppHandle, async_runtime};
use tearsheet_capture::Draft;
use tearsheet_library::{Library, LibraryError};
use tearsheet_wire::{Recovered, Theme, WireError};
use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;

use crate::{
    arguments::Arguments, collection::Collection, drafts::Drafts, faults::off_thread, first::First,
    frame::Frame, magnification, post::ThisRun, undos::Undos, weekly, worker,
};

/// How many times in [`ENDINGS_COUNT_FOR`] the view is started again.
const ENDINGS_BORNE: usize = 3;

/// How long an ending of the view counts.
const ENDINGS_COUNT_FOR: Duration = Duration::from_secs(30);

/// What the window works with.
pub struct Desk {
    arguments: Arguments,
    folder: PathBuf,
    collection: OnceCell<Collection>,
    drafts: Drafts,
    undos: Undos,
    this_run: ThisRun,
    weekly: std::sync::Once,
    worker: OnceCell<()>,
    saves_stop: CancellationToken,
    view: Mutex<View>,
    first: Mutex<Option<JoinHandle<Option<First>>>>,
    recovered: Mutex<Recovered>,
    endings: Mutex<Vec<Instant>>,
    theme: Mutex<Option<Theme>>,
    magnification: Mutex<u16>,
}

/// Whether the view is there to be told.
enum View {
    /// Not yet; what is asked for meanwhile waits for it, and so do the photos of its first story.
    Starting {
        asked: Option<String>,
        drawn: Option<Draft>,
    },
    /// It hears events.
    Hearing,
}

impl Desk {
    /// A desk whose library is still closed.
    pub fn new(arguments: Arguments, folder: &Path) -> Self {
        Self {
            view: Mutex::new(View::Starting {
                asked: arguments.asked(),
                drawn: None,
            }),
            first: Mutex::default(),
            arguments,
            folder: folder.to_path_buf(),
            collection: OnceCell::new(),
            drafts: Drafts::default(),
            undos: Undos::default(),
            this_run: ThisRun::default(),
            weekly: std::sync::Once::new(),
            worker: OnceCell::new(),
            saves_stop: CancellationToken::new(),
            recovered: Mutex::default(),
            endings: Mutex::default(),
            theme: Mutex::default(),
            magnification: Mutex::new(magnification::USUAL),
        }
    }

    /// Opens the library and reads the first story, so that both are ready when the view asks for them.
    pub fn begin_early(self: &Arc<Self>) {
        let desk = Arc::clone(self);
        let first = async_runtime::spawn(async move {
            // A failure is told to the view when it asks; opening is tried again then.
            if let Err(error) = desk.collection().await {
                eprintln!("tearsheet: the library did not open ({:?})", error.code);
                return None;
            }
            First::read(&desk).await
        });
        *lock(&self.first) = Some(first);
    }

    /// The first story, once; none where there is none, or where something else was asked for meanwhile.
    pub async fn take_first(&self) -> Option<First> {
        let reading = lock(&self.first).take()?;
        let first = reading.await.ok().flatten()?;
        let is_still_asked = match &*lock(&self.view) {
            View::Starting { asked, .. } => *asked == self.arguments.asked(),
            View::Hearing => false,
        };
        is_still_asked.then_some(first)
    }

    /// The library and the capturer, opened by the first who asks. A library that could not be
    /// opened is tried again: the disk may have room now.
    pub async fn collection(&self) -> Result<&Collection, WireError> {
        self.collection
            .get_or_try_init(|| {
                let folder = self.folder.clone();
                let allowed = self.arguments.allowed_private_hosts().to_vec();
                let weather = self.arguments.weather_service();
                off_thread(move || Collection::open(&folder, &allowed, weather))
            })
            .await
    }

    /// The answer of the library.
    pub async fn in_library<T, Ask>(&self, ask: Ask) -> Result<T, WireError>
    where
        T: Send + 'static,
        Ask: FnOnce(&Library) -> Result<T, LibraryError> + Send + 'static,
    {
        let library = self.collection().await?.library.clone();
        off_thread(move || Ok(ask(&library)?)).await
    }

    /// Has saves done in the background from now on, those too that an earlier run left. One that could
    /// not begin is tried again.
    pub async fn work(self: &Arc<Self>, app: &AppHandle) -> Result<(), WireError> {
        self.worker
            .get_or_try_init(|| worker::begin(app, self))
            .await?;
        Ok(())
    }

    /// Has the weekly made and sent when it is due, from now on.
    pub fn keep_time(self: &Arc<Self>, app: &AppHandle) {
        self.weekly.call_once(|| weekly::begin(app, self));
    }

    /// What is known of the weekly in this run alone.
    pub const fn this_run(&self) -> &ThisRun {
        &self.this_run
    }

    /// Stops the saves: the program ends, and the next run goes on with them.
    pub const fn saves_stop(&self) -> &CancellationToken {
        &self.saves_stop
    }

    /// The stories that are open and not kept.
    pub const fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// What the reader can take back.
    pub const fn undos(&self) -> &Undos {
        &self.undos
    }

    /// How the program was started.
    pub const fn arguments(&self) -> &Arguments {
        &self.arguments
    }

    /// The folder of the library.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What to open first, told once: a view that starts again does not open it again.
    pub fn take_asked(&self) -> Option<String> {
        match &mut *lock(&self.view) {
            View::Starting { asked, .. } => asked.take(),
            View::Hearing => None,
        }
    }

    /// Remembers the story that the view is given to begin with: its photos wait until the view hears.
    pub fn hold_photos(&self, draft: Draft) {
        if let View::Starting { drawn, .. } = &mut *lock(&self.view) {
            *drawn = Some(draft);
        }
    }

    /// From now on the view hears. Gives what was asked for while it could not, and the story whose photos
    /// waited.
    pub fn let_hear(&self) -> (Option<String>, Option<Draft>) {
        match std::mem::replace(&mut *lock(&self.view), View::Hearing) {
            View::Starting { asked, drawn } => (asked, drawn),
            View::Hearing => (None, None),
        }
    }

    /// What to tell the view now; none where it has not started yet and will be told then.
    pub fn ask(&self, input: String) -> Option<String> {
        match &mut *lock(&self.view) {
            View::Starting { asked, .. } => {
                *asked = Some(input);
                None
            }
            View::Hearing => Some(input),
        }
    }

    /// Notes that the view ended by itself; whether it is to start again. A view that ends again and
    /// again is left as it is: starting it for ever helps nobody.
    pub fn view_ended(&self) -> bool {
        let mut endings = lock(&self.endings);
        endings.retain(|ending| ending.elapsed() < ENDINGS_COUNT_FOR);
        endings.push(Instant::now());
        *lock(&self.recovered) = Recovered::ViewEnded;
        *lock(&self.view) = View::Starting {
            asked: None,
            drawn: None,
        };
        endings.len() <= ENDINGS_BORNE
    }

    /// Whether the view that starts now takes the place of one that failed, told once.
    pub fn take_recovered(&self) -> Recovered {
        std::mem::take(&mut *lock(&self.recovered))
    }

    /// Ink and paper as last shown.
    pub fn theme(&self) -> Option<Theme> {
        *lock(&self.theme)
    }

    /// Remembers ink and paper as shown.
    pub fn set_theme(&self, theme: Theme) {
        *lock(&self.theme) = Some(theme);
    }

    /// How large the window's content is drawn, per cent.
    pub fn magnification(&self) -> u16 {
        *lock(&self.magnification)
    }

    /// Remembers how large the window's content is drawn, per cent.
    pub fn set_magnification(&self, percent: u16) {
        *lock(&self.magnification) = percent;
    }

    /// Keeps the window's frame for the next start. A library that could not be opened (a newer version's,
    /// say) is not touched.
    pub fn keep_frame(&self, frame: Frame) {
        if self.collection.initialized()
            && let Err(error) = frame.write(&self.folder)
        {
            eprintln!("tearsheet: the window's size was not kept ({error})");
        }
    }

    /// Stops all that is under way; the program ends.
    pub fn close(&self) {
        self.saves_stop.cancel();
        self.drafts.close_all();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
