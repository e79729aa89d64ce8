-- The addresses that were asked for on the way to the one that answered, in order, as JSON.
ALTER TABLE page ADD COLUMN hops TEXT NOT NULL DEFAULT '[]';
