-- A feed that the reader follows. Of one that is followed no longer the stamp stays, a tombstone. `due` is the
-- moment before which its site is not asked again; `etag` and `last_modified` name what `answered` sent last.
CREATE TABLE feed (
    id            BLOB    PRIMARY KEY CHECK (length(id) = 16),
    url           TEXT    NOT NULL UNIQUE,
    title         TEXT    NOT NULL,
    site          TEXT,
    language      TEXT,
    followed      TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('following', 'paused')),
    state_stamp   BLOB    NOT NULL,
    checked       TEXT,
    due           TEXT,
    tries         INTEGER NOT NULL,
    failure       TEXT,
    detail        TEXT,
    answered      TEXT,
    etag          TEXT,
    last_modified TEXT,
    deleted_stamp BLOB,
    CHECK ((failure IS NULL) = (detail IS NULL))
) STRICT;

-- A story that a feed named: no copy of the story, only what the feed said of it. `name` is the feed's own name
-- for it, else its address; `listed` is when the feed named it last, `place` the order of their coming. The oldest of a feed go.
CREATE TABLE entry (
    place     INTEGER PRIMARY KEY AUTOINCREMENT,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    feed      BLOB    NOT NULL REFERENCES feed (id),
    name      TEXT    NOT NULL,
    address   TEXT    NOT NULL,
    url       TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    summary   TEXT    NOT NULL,
    sections  TEXT    NOT NULL,
    published TEXT,
    seen      TEXT    NOT NULL,
    ordered   TEXT    NOT NULL,
    listed    TEXT    NOT NULL,
    photos    INTEGER,
    words     INTEGER,
    opened    TEXT,
    UNIQUE (feed, name)
) STRICT;

CREATE INDEX entry_by_address ON entry (feed, address);
CREATE INDEX entry_in_order ON entry (ordered);
CREATE INDEX entry_listed ON entry (feed, listed, ordered);
