-- Why: files on their way to the server are words of a person, too; and what the server lost in a restore is told from
-- what it never had, so that no mail goes out twice. min_reader: 1. Droppable: never.

-- Files that commands name and the server does not have yet. done: the server has all of it.
CREATE TABLE blob_out (
    sha256 BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    added_ms INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- 1: it was settled once and the server forgot it.
ALTER TABLE command ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
