//! The weekly's issues on their way by e-mail.

use time::{Duration, OffsetDateTime};

use crate::{Delivery, DeliveryFailure, IssueId, Library, LibraryError, db};

/// Who takes a delivery has it for so long; a program that dies in between keeps nobody from it for ever.
const HELD: Duration = Duration::minutes(5);

impl Library {
    /// Sets an issue on its way, at once. One that was sent already stays sent; one that failed begins anew.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn post_issue(&self, id: IssueId) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::delivery::post(writing, id)?))
    }

    /// The issues whose time to be sent has come, the oldest first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn issues_to_send(&self, now: OffsetDateTime) -> Result<Vec<IssueId>, LibraryError> {
        self.database().read(|tx| Ok(db::delivery::due(tx, now)?))
    }

    /// Takes an issue to send it now, where its time has come and no other program is at it. Gives how often it was tried
    /// with this time.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn take_delivery(&self, id: IssueId) -> Result<Option<u32>, LibraryError> {
        self.write(|writing| Ok(db::delivery::take(writing, id, writing.now + HELD)?))
    }

    /// Notes that the mail server has an issue.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn issue_sent(&self, id: IssueId) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::delivery::sent(writing, id)?))
    }

    /// Notes why an issue was not sent, and when it is tried again; never by itself where there is no such moment.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn issue_not_sent(
        &self,
        id: IssueId,
        failure: &DeliveryFailure,
        again: Option<OffsetDateTime>,
    ) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::delivery::failed(writing, id, failure, again)?))
    }

    /// At most so many deliveries, those of the newest issues first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn deliveries(&self, limit: u32) -> Result<Vec<Delivery>, LibraryError> {
        self.database()
            .read(|tx| Ok(db::delivery::newest(tx, limit)?))
    }
}
