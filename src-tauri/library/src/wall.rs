//! The wall: every kept photo of the library.

use crate::{Filter, Library, LibraryError, WallPhoto, db};

impl Library {
    /// Photos of the stories outside the trash that a filter lets through, those of the story saved last
    /// first, in each story's own order. A photo that two stories show stands here twice.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn wall(
        &self,
        filter: &Filter,
        limit: u32,
        offset: u32,
    ) -> Result<Vec<WallPhoto>, LibraryError> {
        let now = self.clock().now();
        self.database()
            .read(|tx| Ok(db::wall::page(tx, filter, limit, offset, now)?))
    }

    /// How many photos the wall has.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn count_wall(&self, filter: &Filter) -> Result<u32, LibraryError> {
        let now = self.clock().now();
        self.database()
            .read(|tx| Ok(db::wall::count(tx, filter, now)?))
    }
}
