-- The device that this library lies on, and the last stamp that it gave.
CREATE TABLE device (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    id        BLOB    NOT NULL CHECK (length(id) = 8),
    last_tick INTEGER NOT NULL
) STRICT;

-- A story through all its captures. `place` is the order of arrival on this device, and the
-- row of the search index. A deleted story stays as its stamp, a tombstone, without anything else.
CREATE TABLE story (
    place           INTEGER PRIMARY KEY AUTOINCREMENT,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    saved           TEXT NOT NULL,
    saved_stamp     BLOB NOT NULL,
    shelf           TEXT NOT NULL CHECK (shelf IN ('to_read', 'archive', 'trash')),
    shelf_stamp     BLOB NOT NULL,
    favourite       TEXT NOT NULL CHECK (favourite IN ('yes', 'no')),
    favourite_stamp BLOB NOT NULL,
    deleted_stamp   BLOB
) STRICT;

CREATE INDEX story_newest ON story (saved_stamp)
    WHERE deleted_stamp IS NULL AND shelf <> 'trash';
CREATE INDEX story_by_shelf ON story (shelf, saved_stamp)
    WHERE deleted_stamp IS NULL;
CREATE INDEX story_favourites ON story (saved_stamp)
    WHERE deleted_stamp IS NULL AND shelf <> 'trash' AND favourite = 'yes';

-- A story as a list shows it: derived from its newest captures, so that a list reads no body.
CREATE TABLE card (
    story     BLOB PRIMARY KEY REFERENCES story (id),
    url       TEXT,
    headline  TEXT    NOT NULL,
    deck      TEXT,
    site      TEXT,
    language  TEXT,
    published TEXT,
    words     INTEGER NOT NULL,
    read_low  INTEGER NOT NULL,
    read_high INTEGER NOT NULL,
    photos    INTEGER NOT NULL,
    thumbnail BLOB,
    languages TEXT    NOT NULL
) STRICT;

-- Where a story can be met again: addresses of its pages, cleaned; for a file without one, its hash.
CREATE TABLE address (
    identity TEXT PRIMARY KEY,
    story    BLOB NOT NULL REFERENCES story (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_by_story ON address (story);

-- One act of saving; immutable.
CREATE TABLE capture (
    id       BLOB    PRIMARY KEY CHECK (length(id) = 16),
    story    BLOB    NOT NULL REFERENCES story (id),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    asked    TEXT,
    taken    TEXT    NOT NULL,
    stamp    BLOB    NOT NULL,
    UNIQUE (story, revision)
) STRICT;

-- One language's version of the story in one capture. `content` is the hash of what a reader
-- would call the story, by which an unchanged one is told.
CREATE TABLE edition (
    id       BLOB    PRIMARY KEY CHECK (length(id) = 16),
    capture  BLOB    NOT NULL REFERENCES capture (id),
    place    INTEGER NOT NULL,
    language TEXT    NOT NULL,
    content  BLOB    NOT NULL CHECK (length(content) = 32),
    UNIQUE (capture, place)
) STRICT;

-- The words of an edition: the story as JSON, zstd.
CREATE TABLE body (
    edition BLOB PRIMARY KEY REFERENCES edition (id),
    story   BLOB NOT NULL
) STRICT;

-- The page that an edition was read from, as it came: zstd, BLAKE3 of the bytes before.
CREATE TABLE page (
    edition     BLOB    PRIMARY KEY REFERENCES edition (id),
    asked       TEXT,
    answered    TEXT,
    status      INTEGER,
    headers     TEXT    NOT NULL,
    fetched     TEXT    NOT NULL,
    app_version TEXT    NOT NULL,
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),
    length      INTEGER NOT NULL,
    bytes       BLOB    NOT NULL
) STRICT;

-- A photo file, named by the BLAKE3 of its bytes.
CREATE TABLE photo (
    hash   BLOB    PRIMARY KEY CHECK (length(hash) = 32),
    kind   TEXT    NOT NULL,
    width  INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes  INTEGER NOT NULL
) STRICT;

-- A photo's place in an edition's gallery: its file, or why there is none.
CREATE TABLE gallery (
    edition BLOB    NOT NULL REFERENCES edition (id),
    place   INTEGER NOT NULL,
    photo   BLOB    REFERENCES photo (hash),
    failure TEXT,
    detail  TEXT,
    PRIMARY KEY (edition, place),
    CHECK ((photo IS NULL) = (failure IS NOT NULL AND detail IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX gallery_by_photo ON gallery (photo) WHERE photo IS NOT NULL;

-- Where the reader stopped in a language's edition.
CREATE TABLE position (
    story    BLOB    NOT NULL REFERENCES story (id),
    language TEXT    NOT NULL,
    block    INTEGER NOT NULL,
    fraction REAL    NOT NULL,
    stamp    BLOB    NOT NULL,
    PRIMARY KEY (story, language)
) STRICT, WITHOUT ROWID;

-- What the reader chose.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    stamp BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The words of all editions of a story; can be made again from `body` at any time.
CREATE VIRTUAL TABLE search USING fts5 (
    headline, deck, body, captions, authors,
    tokenize = "unicode61 remove_diacritics 2"
);
