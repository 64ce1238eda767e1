-- Why: earlier versions of what is being written can be brought back, and a decision can be taken back while its command
-- was not sent. min_reader: 1. Droppable: never.

-- A draft as it stood before a pause, or before much of it was deleted.
CREATE TABLE draft_version (
    ticket BLOB NOT NULL,
    kind INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (ticket, kind, at_ms)
) STRICT, WITHOUT ROWID;

-- The command that carries a decision out; null when it needs none.
ALTER TABLE conflict ADD COLUMN settled_by BLOB;
