//! What the window's parts are called, in its languages.

/// The names that the window answers to, in one language.
pub struct Words {
    /// The language's tag.
    pub language: &'static str,
    /// The address field.
    pub address: &'static str,
    /// The button that leads to the address field.
    pub add: &'static str,
    /// The button beside the address field.
    pub open: &'static str,
    /// The button that keeps a story.
    pub save: &'static str,
    /// The same button when the story is kept.
    pub saved: &'static str,
    /// The search field.
    pub search: &'static str,
    /// The list of stories.
    pub library: &'static str,
    /// The dialog of photos.
    pub gallery: &'static str,
    /// Its button to the next photo.
    pub next: &'static str,
    /// Its button to the photo before.
    pub previous: &'static str,
    /// Its button to close.
    pub close: &'static str,
    /// What stands between the numbers of "3 of 11".
    pub of: &'static str,
    /// What stands after the number of "11 photos".
    pub photos: &'static str,
}

/// The English names.
pub const ENGLISH: Words = Words {
    language: "en",
    address: "Story address",
    add: "Open…",
    open: "Open",
    save: "Save story",
    saved: "Saved",
    search: "Search library",
    library: "Library",
    gallery: "Photo gallery",
    next: "Next photo",
    previous: "Previous photo",
    close: "Close",
    of: "of",
    photos: "photos",
};

/// The Spanish names.
pub const SPANISH: Words = Words {
    language: "es",
    address: "Dirección de la noticia",
    add: "Abrir…",
    open: "Abrir",
    save: "Guardar noticia",
    saved: "Guardada",
    search: "Buscar en la biblioteca",
    library: "Biblioteca",
    gallery: "Galería de fotos",
    next: "Foto siguiente",
    previous: "Foto anterior",
    close: "Cerrar",
    of: "de",
    photos: "fotos",
};
