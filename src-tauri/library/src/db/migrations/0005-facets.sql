-- What stories are sorted and picked by, in one narrow row a story, so that a library of 100,000 is looked
-- through in some ten milliseconds. Derived: the triggers below keep it in step with `story` and `card`.
-- `published` is the day that the publisher printed, else the one on which the story was saved.
CREATE TABLE facet (
    place       INTEGER PRIMARY KEY,
    story       BLOB    NOT NULL,
    shelf       TEXT    NOT NULL,
    favourite   TEXT    NOT NULL,
    saved_stamp BLOB    NOT NULL,
    site        TEXT,
    languages   TEXT    NOT NULL,
    published   TEXT    NOT NULL,
    words       INTEGER NOT NULL,
    minutes     INTEGER NOT NULL,
    photos      INTEGER NOT NULL
) STRICT;

INSERT INTO facet
    SELECT story.place, story.id, story.shelf, story.favourite, story.saved_stamp, card.site, card.languages,
        coalesce(card.published, story.saved), card.words, card.read_high, card.photos
    FROM story JOIN card ON card.story = story.id
    WHERE story.deleted_stamp IS NULL;

CREATE TRIGGER facet_of_new_card AFTER INSERT ON card BEGIN
    INSERT INTO facet
        SELECT story.place, story.id, story.shelf, story.favourite, story.saved_stamp, NEW.site,
            NEW.languages, coalesce(NEW.published, story.saved), NEW.words, NEW.read_high, NEW.photos
        FROM story WHERE story.id = NEW.story AND story.deleted_stamp IS NULL;
END;

CREATE TRIGGER facet_of_changed_card AFTER UPDATE ON card BEGIN
    DELETE FROM facet WHERE place = (SELECT place FROM story WHERE id = NEW.story);
    INSERT INTO facet
        SELECT story.place, story.id, story.shelf, story.favourite, story.saved_stamp, NEW.site,
            NEW.languages, coalesce(NEW.published, story.saved), NEW.words, NEW.read_high, NEW.photos
        FROM story WHERE story.id = NEW.story AND story.deleted_stamp IS NULL;
END;

CREATE TRIGGER facet_of_changed_story AFTER UPDATE OF shelf, favourite, deleted_stamp ON story BEGIN
    DELETE FROM facet WHERE place = NEW.place;
    INSERT INTO facet
        SELECT NEW.place, NEW.id, NEW.shelf, NEW.favourite, NEW.saved_stamp, card.site, card.languages,
            coalesce(card.published, NEW.saved), card.words, card.read_high, card.photos
        FROM card WHERE card.story = NEW.id AND NEW.deleted_stamp IS NULL;
END;

CREATE TRIGGER facet_of_no_card AFTER DELETE ON card BEGIN
    DELETE FROM facet WHERE place = (SELECT place FROM story WHERE id = OLD.story);
END;

-- A topic that a story's newest capture names.
CREATE TABLE topic (
    name  TEXT NOT NULL,
    story BLOB NOT NULL REFERENCES story (id),
    PRIMARY KEY (name, story)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_by_story ON topic (story);

-- A story that the reader deleted and may still take back: its tombstone stands, its words and photos lie
-- here until the window starts the next time.
CREATE TABLE leaving (
    story BLOB PRIMARY KEY REFERENCES story (id)
) STRICT, WITHOUT ROWID;
