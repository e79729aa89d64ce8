//! What becomes of each save, told in the order of asking.

use tearsheet_capture::{CaptureError, CaptureErrorCode, ErrorReport, Receipt, ReportCode};
use tearsheet_library::JobId;

use super::receipt;
use crate::{
    failure::{Failure, Failures},
    output::Output,
    progress::Teller,
};

/// The saves asked for, and what became of those that are done.
pub struct Reports {
    all: Vec<Report>,
    /// How many were told.
    told: usize,
    as_json: bool,
}

struct Report {
    words: String,
    job: Option<JobId>,
    receipt: Option<Receipt>,
}

impl Reports {
    /// Nothing is asked for yet.
    pub const fn new(as_json: bool) -> Self {
        Self {
            all: Vec::new(),
            told: 0,
            as_json,
        }
    }

    /// A save that became a job.
    pub fn expect(&mut self, words: String, job: JobId) {
        self.all.push(Report {
            words,
            job: Some(job),
            receipt: None,
        });
    }

    /// A save that came to nothing at once.
    pub fn refuse(&mut self, words: String, error: &CaptureError) {
        let receipt = Receipt::without_story(Some(words.clone()), error);
        self.all.push(Report {
            words,
            job: None,
            receipt: Some(receipt),
        });
    }

    /// How many saves were asked for.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The receipt of a job that is done or failed.
    pub fn receive(&mut self, job: JobId, receipt: Receipt) {
        if let Some(report) = self.all.iter_mut().find(|report| report.job == Some(job)) {
            report.receipt = Some(receipt);
        }
    }

    /// Tells of those that are done and that all before them are done, too.
    pub fn tell(
        &mut self,
        output: &mut Output,
        failures: &mut Failures,
        teller: &Teller,
    ) -> Result<(), Failure> {
        while let Some(report) = self.all.get_mut(self.told)
            && let Some(receipt) = &mut report.receipt
        {
            if receipt.url.is_none() && receipt.id.is_none() {
                receipt.url = Some(report.words.clone());
            }
            let (words, receipt) = (&report.words, &*receipt);
            teller.aside(|| {
                match &receipt.error {
                    Some(error) if is_stop(error) || teller.tells_failures() => failures.count(),
                    Some(error) => failures.add(failure(words, error)),
                    None => {}
                }
                if self.as_json {
                    Ok(output.json_line(receipt)?)
                } else {
                    receipt::print(receipt, output)
                }
            })?;
            self.told += 1;
        }
        Ok(())
    }

    /// Nothing more will be done: how many are not.
    pub fn stop(&mut self) -> usize {
        let mut left = 0;
        for report in &mut self.all {
            if report.receipt.is_none() {
                let words = Some(report.words.clone());
                report.receipt = Some(Receipt::without_story(words, &CaptureError::Cancelled));
                left += 1;
            }
        }
        left
    }
}

/// Whether the reader stopped it: one line tells of all.
fn is_stop(error: &ErrorReport) -> bool {
    matches!(error.code, ReportCode::Capture(CaptureErrorCode::Cancelled))
}

fn failure(asked: &str, error: &ErrorReport) -> Failure {
    Failure::NotSaved {
        asked: asked.to_owned(),
        detail: error.detail.clone(),
    }
}
