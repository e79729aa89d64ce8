//! Lines that say who wrote, when, from where, and how long a story takes.

/// How lines begin that say who wrote, then (from [`PERSONS`] on) when, in lower case.
pub(in crate::body) const BYLINES: &[&str] = &[
    "by ",
    "von ",
    "por ",
    "par ",
    "di ",
    "text:",
    "author:",
    "autor:",
    "written by",
    "published",
    "updated",
    "posted",
    "last updated",
    "stand:",
    "veröffentlicht",
    "publicado",
    "publié",
    "aktualisiert",
    "first published",
    "modified",
    "erstellt",
    "pubblicato",
];

/// Where in [`BYLINES`] the words for "when" begin.
pub(in crate::body) const PERSONS: usize = 9;

/// Words of a line that says how long the story takes to read, in lower case.
pub(in crate::body) const READ_TIMES: &[&str] = &[
    "read time",
    "min read",
    "minute read",
    "minutes to read",
    "reading time",
    "tiempo estimado",
    "tiempo de lectura",
    "min de lectura",
    "lesezeit",
    "min. lesezeit",
    "temps de lecture",
    "tempo de leitura",
    "tempo di lettura",
    "min. read",
    "mins read",
];

/// How lines begin, in lower case, that name a picture's photographer or source.
pub(in crate::body) const CREDIT_STARTS: &[&str] = &[
    "photo:",
    "photos:",
    "photo by",
    "photos by",
    "photo credit",
    "photograph:",
    "photography:",
    "image:",
    "image source",
    "image credit",
    "image by",
    "image courtesy",
    "photo courtesy",
    "foto:",
    "fotos:",
    "foto von",
    "foto de",
    "foto ©",
    "bild:",
    "bilder:",
    "bildquelle",
    "bildnachweis",
    "credit:",
    "crédit photo",
    "crédits photo",
    "crédit :",
    "photo ©",
    "photo :",
    "imagen:",
    "imagem:",
    "fot.",
    "фото:",
];

/// How lines end, in lower case, that name a picture's source.
pub(in crate::body) const CREDIT_ENDS: &[&str] = &[
    "getty images",
    "getty images)",
    "/reuters)",
    "/afp)",
    "/ap)",
    "(ap photo)",
    "shutterstock)",
    "/dpa)",
    "/imago)",
    "| getty",
];

/// How lines begin, in lower case, that name the source of a whole story.
pub(in crate::body) const SOURCE_STARTS: &[&str] = &[
    "quelle:",
    "quellen:",
    "source:",
    "sources:",
    "fuente:",
    "fonte:",
    "źródło:",
    "interview:",
    "text:",
];
