-- How a photo looks: a grid of colours by which two files of one picture are known, and a blurred miniature
-- (ThumbHash). None for photos kept before, and for those that were too large to be looked at.
ALTER TABLE photo ADD COLUMN likeness BLOB CHECK (likeness IS NULL OR length(likeness) = 432);
ALTER TABLE photo ADD COLUMN placeholder BLOB;
