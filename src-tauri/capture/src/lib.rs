//! Fetches pages, editions and photos.
