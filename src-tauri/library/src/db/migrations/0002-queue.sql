-- A save that was asked for, until it is reported: `place` is the order of asking. `worker` is the run of
-- a program that has it in hand; when that run is dead, another may take it up. `source` is an address of
-- the web or of a file; a page that was pasted stands in `bytes`.
CREATE TABLE job (
    place    INTEGER PRIMARY KEY AUTOINCREMENT,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    worker   TEXT    NOT NULL,
    source   TEXT,
    bytes    BLOB,
    name     TEXT,
    anyway   TEXT    NOT NULL CHECK (anyway IN ('yes', 'no')),
    state    TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'paused', 'done', 'failed')),
    tries    INTEGER NOT NULL,
    due      TEXT,
    asked    TEXT    NOT NULL,
    headline TEXT,
    story    BLOB    REFERENCES story (id),
    failure  TEXT,
    detail   TEXT,
    CHECK ((source IS NULL) = (bytes IS NOT NULL)),
    CHECK ((failure IS NULL) = (detail IS NULL))
) STRICT;

CREATE INDEX job_of_worker ON job (worker, state, place);

-- A photo of a job: waiting, here, or not to be had. One that is here is not fetched again.
CREATE TABLE step (
    job     BLOB NOT NULL REFERENCES job (id),
    url     TEXT NOT NULL,
    photo   BLOB REFERENCES photo (hash),
    failure TEXT,
    PRIMARY KEY (job, url),
    CHECK (photo IS NULL OR failure IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX step_by_photo ON step (photo) WHERE photo IS NOT NULL;
