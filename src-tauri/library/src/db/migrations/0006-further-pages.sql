-- The further pages that an edition's story goes on in, as they came: `page` holds the first.
CREATE TABLE further_page (
    edition     BLOB    NOT NULL REFERENCES edition (id),
    place       INTEGER NOT NULL CHECK (place >= 1),
    asked       TEXT,
    hops        TEXT    NOT NULL,
    answered    TEXT,
    status      INTEGER,
    headers     TEXT    NOT NULL,
    fetched     TEXT    NOT NULL,
    app_version TEXT    NOT NULL,
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),
    length      INTEGER NOT NULL,
    bytes       BLOB    NOT NULL,
    PRIMARY KEY (edition, place)
) STRICT;

-- What a photo's server called it, by the address that its story names: asked for again, the photo comes only
-- if it has changed.
CREATE TABLE photo_name (
    url           TEXT PRIMARY KEY,
    answered      TEXT NOT NULL,
    photo         BLOB NOT NULL REFERENCES photo (hash) ON DELETE CASCADE,
    etag          TEXT,
    last_modified TEXT,
    CHECK (etag IS NOT NULL OR last_modified IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_name_by_photo ON photo_name (photo);
