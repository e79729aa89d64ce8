-- Topics by the key that all spellings of one share (`folding.rs`), those of each of a story's newest editions:
-- `edition` is its place, 0 the one that was asked for. Filled from the table as it was and from the stories.
ALTER TABLE topic RENAME TO topic_before;
DROP INDEX topic_by_story;

CREATE TABLE topic (
    key     TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    story   BLOB    NOT NULL REFERENCES story (id),
    edition INTEGER NOT NULL,
    PRIMARY KEY (key, name, story)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_by_story ON topic (story);

-- A reader's own word on a story, by the same key. One that was taken off stays, a tombstone: its state and stamp.
CREATE TABLE tag (
    story BLOB NOT NULL REFERENCES story (id),
    key   TEXT NOT NULL,
    name  TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('on', 'off')),
    stamp BLOB NOT NULL,
    PRIMARY KEY (story, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_by_key ON tag (key, name, story) WHERE state = 'on';
