-- Words that the reader marked, found again by themselves and what stands around them (W3C Web Annotation,
-- TextQuoteSelector), so that they outlive a revision. Of a removed one the stamp stays, a tombstone.
CREATE TABLE highlight (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    story         BLOB NOT NULL REFERENCES story (id),
    language      TEXT NOT NULL,
    quote         TEXT NOT NULL CHECK (quote <> ''),
    prefix        TEXT NOT NULL,
    suffix        TEXT NOT NULL,
    block         INTEGER,
    made          TEXT NOT NULL,
    colour        TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
    colour_stamp  BLOB NOT NULL,
    note          TEXT NOT NULL,
    note_stamp    BLOB NOT NULL,
    deleted_stamp BLOB
) STRICT;

CREATE INDEX highlight_by_story ON highlight (story) WHERE deleted_stamp IS NULL;
