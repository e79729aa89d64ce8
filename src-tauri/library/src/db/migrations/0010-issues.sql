-- An issue of the weekly: immutable but for whether the reader opened it. `week` is the ISO week that it was due
-- for, of which there is one issue; none for an issue that the reader asked for. `stories` is JSON.
CREATE TABLE issue (
    id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
    number       INTEGER NOT NULL CHECK (number >= 1),
    week         TEXT    UNIQUE,
    made         TEXT    NOT NULL,
    stories      TEXT    NOT NULL,
    opened       TEXT,
    opened_stamp BLOB    NOT NULL
) STRICT;

-- An issue on its way by e-mail. `due` is the moment before which it is not tried again; none once it is over.
CREATE TABLE delivery (
    issue   BLOB    PRIMARY KEY REFERENCES issue (id),
    state   TEXT    NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    tries   INTEGER NOT NULL,
    due     TEXT,
    changed TEXT    NOT NULL,
    failure TEXT,
    detail  TEXT,
    CHECK ((failure IS NULL) = (detail IS NULL)),
    CHECK ((state = 'waiting') = (due IS NOT NULL))
) STRICT;
