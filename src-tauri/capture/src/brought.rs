//! What became of a photo that was asked for.

use tearsheet_library::{PhotoFailure, PhotoFile, PhotoName, PhotoOutcome};
use tearsheet_story::Photo;

use crate::fetch::Validators;

/// A photo that came.
pub(crate) struct Came {
    pub(crate) file: PhotoFile,
    /// What its server calls it; none for a file, and where the server says nothing.
    pub(crate) name: Option<Validators>,
}

impl Came {
    pub(crate) const fn of_file(file: PhotoFile) -> Self {
        Self { file, name: None }
    }

    /// It as the photo that a story names.
    pub(crate) fn brought_for(self, photo: &Photo) -> Brought {
        let hash = self.file.hash;
        Brought {
            name: self.name.map(|name| name.of(&photo.url, hash)),
            outcome: PhotoOutcome::Kept(self.file),
        }
    }
}

/// What became of a photo of a story.
pub(crate) struct Brought {
    pub(crate) outcome: PhotoOutcome,
    /// What its server calls it; none where it says nothing, or was not asked.
    pub(crate) name: Option<PhotoName>,
}

impl Brought {
    /// A photo that is here already.
    pub(crate) const fn before(file: PhotoFile) -> Self {
        Self {
            outcome: PhotoOutcome::Kept(file),
            name: None,
        }
    }

    pub(crate) const fn nothing(failure: PhotoFailure) -> Self {
        Self {
            outcome: PhotoOutcome::Failed(failure),
            name: None,
        }
    }
}
