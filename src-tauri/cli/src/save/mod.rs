//! `tear save`: keeps stories.

mod asked;
mod photos;
mod receipt;
mod reports;

use tearsheet_capture::{
    Anyway, CancellationToken, CaptureError, Capturer, Options, Patience, Queue, QueueChange,
    QueueEvent, ReportCode,
};
use tearsheet_library::{Job, JobId, JobState};
use tokio::sync::broadcast::{Receiver, error::TryRecvError};

use crate::{
    arguments::Save,
    failure::{Failure, Failures},
    library,
    output::Output,
    progress::Teller,
};
use reports::Reports;

/// Keeps the stories asked for, a few at once; one that fails does not stop the others. What a stop or a
/// crash leaves unfinished waits in the library for `--resume`.
pub fn run(asked: &Save, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoRuntime)?;
    // Beside the opening of the library, which is one long thread of work.
    runtime.spawn_blocking(tearsheet_story::get_ready);
    let library = library::open(&asked.library, failures)?;
    let options = Options {
        allowed_private_hosts: asked.private_hosts.hosts().to_vec(),
        ..Options::default()
    };
    runtime.block_on(async {
        let stop = stop_on_interrupt();
        let capturer = Capturer::new(library, options)?;
        if asked
            .sources
            .iter()
            .any(|source| source.starts_with("https:"))
        {
            let capturer = capturer.clone();
            tokio::spawn(async move { capturer.get_ready().await });
        }
        let queue = Queue::new(capturer, asked.jobs, Patience::short());
        let events = queue.subscribe();
        let reports = ask(asked, &queue).await?;
        save(asked, &queue, events, reports, &stop, output, failures).await
    })
}

/// Puts what is asked for into the queue.
async fn ask(asked: &Save, queue: &Queue) -> Result<Reports, CaptureError> {
    let mut reports = Reports::new(asked.json);
    if asked.resume {
        queue.take_up().await?;
        for job in queue.jobs().await?.into_iter().filter(is_unfinished) {
            if matches!(job.state, JobState::Paused | JobState::Failed) {
                queue.resume(job.id).await?;
            }
            reports.expect(job.source.unwrap_or_else(|| "-".to_owned()), job.id);
        }
    }
    let anyway = if asked.anyway {
        Anyway::Yes
    } else {
        Anyway::No
    };
    let all = asked::asked(&asked.sources);
    let sources: Vec<_> = all
        .iter()
        .filter_map(|one| one.source.as_ref().ok().cloned())
        .collect();
    let added = queue.add(&sources, anyway);
    let ids = if asked.resume {
        added.await?
    } else {
        let (left, ids) = tokio::try_join!(queue.left_over(), added)?;
        tell_of_left_over(left);
        ids
    };
    let mut ids = ids.into_iter();
    for one in all {
        match (one.source, ids.as_slice()) {
            (Ok(_), [id, ..]) => {
                reports.expect(one.words, *id);
                ids.next();
            }
            (Ok(_), []) => {}
            (Err(error), _) => reports.refuse(one.words, &error),
        }
    }
    Ok(reports)
}

async fn save(
    asked: &Save,
    queue: &Queue,
    mut events: Receiver<QueueEvent>,
    mut reports: Reports,
    stop: &CancellationToken,
    output: &mut Output,
    failures: &mut Failures,
) -> Result<(), Failure> {
    let mut teller = Teller::new(asked.events, reports.len());
    let mut reported = Vec::new();
    let work = queue.work_off(stop);
    tokio::pin!(work);
    loop {
        reports.tell(output, failures, &teller)?;
        tokio::select! {
            biased;
            event = events.recv() => match event {
                Ok(event) => hear(event, &mut teller, &mut reports, &mut reported),
                // The queue holds its own end open, and more events than a turn of this loop can bring.
                Err(_missed) => {}
            },
            done = &mut work => {
                done?;
                break;
            }
        }
    }
    loop {
        match events.try_recv() {
            Ok(event) => hear(event, &mut teller, &mut reports, &mut reported),
            Err(TryRecvError::Lagged(_)) => {}
            Err(TryRecvError::Empty | TryRecvError::Closed) => break,
        }
    }
    let left = reports.stop();
    reports.tell(output, failures, &teller)?;
    if left > 0 {
        failures.add(Failure::Unfinished { left });
    }
    queue.forget(&reported).await?;
    Ok(())
}

/// Tells an event, and takes the receipt of a save that is over. A save that the disk or the library cost
/// stays in the queue, for `--resume`.
fn hear(event: QueueEvent, teller: &mut Teller, reports: &mut Reports, reported: &mut Vec<JobId>) {
    teller.tell(&event);
    let (QueueChange::Done { receipt } | QueueChange::Failed { receipt }) = event.change else {
        return;
    };
    let by_library = receipt
        .error
        .as_ref()
        .is_some_and(|error| matches!(error.code, ReportCode::Library(_)));
    if !by_library {
        reported.push(event.job);
    }
    reports.receive(event.job, receipt);
}

fn is_unfinished(job: &Job) -> bool {
    job.ours && job.state != JobState::Done
}

fn tell_of_left_over(left: u32) {
    if left > 0 {
        eprintln!(
            "{left} saves of an earlier run are unfinished; `tear save --resume` goes on with them."
        );
    }
}

/// Ctrl-C stops; asked for twice, the program ends at once.
fn stop_on_interrupt() -> CancellationToken {
    let stop = CancellationToken::new();
    let asked = stop.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_err() {
            return;
        }
        asked.cancel();
        if tokio::signal::ctrl_c().await.is_ok() {
            // 128 + SIGINT, as shells say it. The library is whole at any instant.
            std::process::exit(130);
        }
    });
    stop
}
