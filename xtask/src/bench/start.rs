//! `cargo xtask bench start`: from the start of the process to the painted headline, and the
//! memory then, beside a bare Tauri window of the same versions (Linux).
//!
//! Both programs are watched from outside, by the pixels of their screen: neither knows
//! that it is measured. "Painted" is the first moment at which the headline's part of the
//! window looks as it does in the end.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Child,
    thread,
    time::{Duration, Instant},
};

use crate::{
    bench::footprint,
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
    screen::{self, Area, Content, Frame, Screen},
    setup,
};

/// Runs of each program; they take turns, so that a busy moment is shared.
const RUNS: usize = 15;

/// What a program does after its headline is painted (pictures, fonts) is over by then.
const REST: Duration = Duration::from_secs(2);

/// Where the headline stands in a window of the default size, in both programs.
const HEADLINE: Area = Area {
    left: 600,
    top: 90,
    width: 600,
    height: 130,
};

/// A program that is measured, and what was seen of it.
struct Runner {
    name: &'static str,
    program: PathBuf,
    arguments: &'static [&'static str],
    home: PathBuf,
    last: Option<Frame>,
    millis: Vec<f64>,
    mib: Vec<f64>,
}

/// Measures both programs in turns and prints their medians and the ratios.
pub(crate) fn start(project: &Project) -> Result<(), ChoreError> {
    if !cfg!(target_os = "linux") {
        println!("start: skipped, the virtual screen that it watches is Linux's");
        return Ok(());
    }
    setup::for_screen(project)?;
    let folder = project.chores()?;
    let screen = Screen::start(&folder)?;
    let mut ours = Runner::new(project, programs::WINDOW, &["--sample"])?;
    let mut bare = Runner::new(project, "bare-window", &[])?;
    for runner in [&mut ours, &mut bare] {
        runner.calibrate(&screen, &folder)?;
    }
    for _ in 0..RUNS {
        ours.measure(&screen)?;
        bare.measure(&screen)?;
    }
    report(&ours, &bare);
    Ok(())
}

impl Runner {
    fn new(
        project: &Project,
        name: &'static str,
        arguments: &'static [&'static str],
    ) -> Result<Self, ChoreError> {
        let program = programs::build(project, Profile::Release, name)?;
        let home = project.chores()?.join(format!("home-{name}"));
        if home.exists() {
            fs::remove_dir_all(&home).map_err(ChoreError::file(&home))?;
        }
        fs::create_dir_all(&home).map_err(ChoreError::file(&home))?;
        Ok(Self {
            name,
            program,
            arguments,
            home,
            last: None,
            millis: vec![],
            mib: vec![],
        })
    }

    /// Learns how the headline looks in the end, and warms the file cache.
    fn calibrate(&mut self, screen: &Screen, folder: &Path) -> Result<(), ChoreError> {
        // The first start makes the library and the caches; the second one is an ordinary day's.
        for _ in 0..2 {
            let child = self.open(screen)?;
            let frame = screen::settled(screen, HEADLINE, Content::Words);
            close(child);
            let frame = frame?;
            screen::save(&frame, &folder.join(format!("start-{}.png", self.name)))?;
            self.last = Some(frame);
        }
        Ok(())
    }

    fn measure(&mut self, screen: &Screen) -> Result<(), ChoreError> {
        let start = Instant::now();
        let child = self.open(screen)?;
        let painted = self.last.as_ref().map_or_else(
            || {
                Err(ChoreError::Unexpected(format!(
                    "{} was not calibrated",
                    self.name
                )))
            },
            |last| screen::first_match(screen, HEADLINE, last, start),
        );
        thread::sleep(REST);
        let kib = footprint::kib(child.id());
        close(child);
        let millis = painted?.as_secs_f64() * 1000.0;
        #[expect(
            clippy::cast_precision_loss,
            reason = "a size in KiB is far below 2^52"
        )]
        let mib = kib as f64 / 1024.0;
        println!("{:12} {millis:6.0} ms {mib:6.1} MiB", self.name);
        self.millis.push(millis);
        self.mib.push(mib);
        Ok(())
    }

    fn open(&self, screen: &Screen) -> Result<Child, ChoreError> {
        let mut command = process::command(&self.program, &self.home);
        command
            .args(self.arguments)
            .env("HOME", &self.home)
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("XDG_CONFIG_HOME", self.home.join("config"))
            .env("XDG_CACHE_HOME", self.home.join("cache"))
            .env("TEARSHEET_LANGUAGE", "en")
            .env("TEARSHEET_THEME", "light");
        let source = |source| ChoreError::Start {
            program: self.name.to_owned(),
            source,
        };
        screen.seat(&mut command).spawn().map_err(source)
    }
}

/// Ends the program, and waits for its last picture to leave the screen.
fn close(mut child: Child) {
    let _ended = child.kill().and_then(|()| child.wait());
    thread::sleep(Duration::from_millis(700));
}

fn report(ours: &Runner, bare: &Runner) {
    println!("\n| | headline painted, ms (median, spread) | memory, MiB (median) |\n|---|---|---|");
    for runner in [ours, bare] {
        println!(
            "| {} | {:.0} ({:.0} to {:.0}) | {:.1} |",
            runner.name,
            median(&runner.millis),
            lowest(&runner.millis),
            highest(&runner.millis),
            median(&runner.mib),
        );
    }
    println!(
        "| ratio | {:.2} | {:.2} |",
        median(&ours.millis) / median(&bare.millis),
        median(&ours.mib) / median(&bare.mib),
    );
}

fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

fn lowest(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(f64::INFINITY, f64::min)
}

fn highest(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}
