-- How much of an edition the reader has read, per cent: its furthest, which going back to its top does not undo.
ALTER TABLE position ADD COLUMN read INTEGER NOT NULL DEFAULT 0;
