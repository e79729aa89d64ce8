//! Saves that were asked for: kept here, so that they outlast the program.

use time::OffsetDateTime;
use url::Url;

use crate::{
    Anyway, Job, JobFailure, JobId, JobNote, JobSource, JobState, JobWork, Library, LibraryError,
    PhotoFile, PhotoHash, PhotoHolder, PhotoOutcome, StepDone, StoryId,
    db::{self, Failure, Writing},
};

/// Errors of every function here: those of the database and of the files.
impl Library {
    /// Asks for saves, in this order, all or none of them; this run of the program has them in hand.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn add_jobs(
        &self,
        sources: &[JobSource],
        anyway: Anyway,
    ) -> Result<Vec<JobId>, LibraryError> {
        let us = self.workers().us()?;
        self.write(|writing| {
            let mut ids = Vec::with_capacity(sources.len());
            for source in sources {
                let id = JobId::new(writing.now);
                db::job::insert(writing, id, &us, source, anyway)?;
                ids.push(id);
            }
            Ok(ids)
        })
    }

    /// Every job that was not yet forgotten, whoever has it in hand, in the order of asking.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn jobs(&self) -> Result<Vec<Job>, LibraryError> {
        let us = self.workers().us()?;
        self.database().read(|tx| Ok(db::job::all(tx, &us)?))
    }

    /// What a job is to save; none where it was taken back.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn job_work(&self, id: JobId) -> Result<Option<JobWork>, LibraryError> {
        self.database().read(|tx| Ok(db::job::work(tx, id)?))
    }

    /// This run's first jobs whose time has come, at most `limit`.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn ready_jobs(&self, limit: usize) -> Result<Vec<JobId>, LibraryError> {
        let (us, now) = (self.workers().us()?, self.clock().now());
        self.database()
            .read(|tx| Ok(db::job::ready(tx, &us, now, limit)?))
    }

    /// When the next of this run's jobs is due whose time is still to come.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn next_job_due(&self) -> Result<Option<OffsetDateTime>, LibraryError> {
        let (us, now) = (self.workers().us()?, self.clock().now());
        self.database()
            .read(|tx| Ok(db::job::next_due(tx, &us, now)?))
    }

    /// How many jobs that are not done a run left behind that is dead.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn jobs_left_over(&self) -> Result<u32, LibraryError> {
        let us = self.workers().us()?;
        let others = self
            .database()
            .read(|tx| Ok(db::job::other_workers(tx, &us)?))?;
        let mut left = 0;
        for other in others {
            let count = || {
                self.database()
                    .read(|tx| Ok(db::job::unfinished(tx, &other)?))
            };
            left += self.workers().if_dead(&other, count)?.unwrap_or_default();
        }
        Ok(left)
    }

    /// Takes up the jobs of runs that are dead; those that were under way wait again. How many there
    /// are to be done now.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn take_up_jobs(&self) -> Result<u32, LibraryError> {
        let us = self.workers().us()?;
        let others = self
            .database()
            .read(|tx| Ok(db::job::other_workers(tx, &us)?))?;
        for other in others {
            self.workers().if_dead(&other, || {
                self.write(|writing| Ok(db::job::take_up(writing, &other, &us)?))
            })?;
        }
        self.database().read(|tx| Ok(db::job::unfinished(tx, &us)?))
    }

    /// Remembers what jobs have to do, and what became of their photos, all in one transaction. Photos that are
    /// here last then, and are not swept away when this run dies; those that a reader has open stay staged beside that.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn note_jobs(&self, notes: &[JobNote]) -> Result<(), LibraryError> {
        let steps = || notes.iter().filter_map(step);
        let files: Vec<&PhotoFile> = steps().filter_map(kept_file).collect();
        let unused = self.write(|writing| {
            self.photos().place(files.iter().copied())?;
            for file in &files {
                db::photo::insert(writing, file)?;
            }
            for note in notes {
                put(writing, note)?;
            }
            // A job that was taken back meanwhile names none of its photos.
            let hashes: Vec<PhotoHash> = files.iter().map(|file| file.hash).collect();
            Ok(db::photo::take_if_unused(writing, &hashes)?)
        })?;
        let of_jobs = steps().filter(|step| step.holder == PhotoHolder::Nobody);
        let of_jobs = of_jobs.filter_map(kept_file);
        self.photos().settle(of_jobs.map(|file| &file.hash));
        self.remove_unused(&unused)
    }

    /// The photos of a job that are here, by their best addresses.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn steps_kept(&self, id: JobId) -> Result<Vec<(Url, PhotoFile)>, LibraryError> {
        self.database().read(|tx| Ok(db::step::kept(tx, id)?))
    }

    /// Puts a job off until this moment, after a try that came to nothing.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn postpone_job(
        &self,
        id: JobId,
        due: OffsetDateTime,
        failure: &JobFailure,
    ) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::job::postpone(writing, id, due, failure)?))
    }

    /// Gives a job up, after a try that came to nothing. What it has fetched stays for the next try.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn fail_job(&self, id: JobId, failure: &JobFailure) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::job::fail(writing, id, failure)?))
    }

    /// Puts a job off (`Paused`) or has it done (`Waiting`), also one that had failed. Whether there is
    /// such a job that is not done.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn set_job_state(&self, id: JobId, state: JobState) -> Result<bool, LibraryError> {
        self.write(|writing| Ok(db::job::set_state(writing, id, state)?))
    }

    /// Forgets jobs, and what they have fetched for stories that are not kept. How many there were.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn forget_jobs(&self, ids: &[JobId]) -> Result<usize, LibraryError> {
        if ids.is_empty() {
            return Ok(0);
        }
        let (known, unused) = self.write(|writing| {
            let (mut known, mut unused) = (0, Vec::new());
            for id in ids {
                let photos = db::step::take(writing, *id)?;
                known += usize::from(db::job::delete(writing, *id)?);
                unused.extend(db::photo::take_if_unused(writing, &photos)?);
            }
            Ok((known, unused))
        })?;
        self.remove_unused(&unused)?;
        Ok(known)
    }

    /// The job's story is kept, in the same transaction; photos that it no longer needs.
    pub(crate) fn finish_job(
        writing: &Writing<'_>,
        id: JobId,
        story: StoryId,
    ) -> Result<Vec<PhotoFile>, Failure> {
        let photos = db::step::take(writing, id)?;
        db::job::finish(writing, id, story)?;
        Ok(db::photo::take_if_unused(writing, &photos)?)
    }

    /// Removes the files of photos that no row names any longer, and that nobody here has open.
    pub(crate) fn remove_unused(&self, unused: &[PhotoFile]) -> Result<(), LibraryError> {
        if unused.is_empty() {
            return Ok(());
        }
        // Looked at again: another process may have kept one of them since.
        self.database().alone(|tx| {
            for file in unused {
                let is_free = self.photos().staged(&file.hash).is_none();
                if is_free && db::photo::get(tx, &file.hash)?.is_none() {
                    self.photos().remove(file)?;
                }
            }
            Ok(())
        })
    }
}

fn put(writing: &Writing<'_>, note: &JobNote) -> rusqlite::Result<()> {
    match note {
        JobNote::Plan(plan) => {
            if db::job::begin(writing, plan.job, &plan.headline)? {
                for url in &plan.photos {
                    db::step::plan(writing, plan.job, url)?;
                }
            }
            Ok(())
        }
        JobNote::Done(step) => {
            db::step::done(writing, step)?;
            match &step.name {
                Some(name) => db::photo_name::put(writing, name),
                None => Ok(()),
            }
        }
    }
}

fn step(note: &JobNote) -> Option<&StepDone> {
    match note {
        JobNote::Done(step) => Some(step),
        JobNote::Plan(_) => None,
    }
}

fn kept_file(step: &StepDone) -> Option<&PhotoFile> {
    match &step.outcome {
        PhotoOutcome::Kept(file) => Some(file),
        PhotoOutcome::Failed(_) => None,
    }
}
