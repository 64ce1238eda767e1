-- Why: telephone exchanges tell of calls with a token of their own. min_reader: 1. Droppable: yes.

CREATE TABLE pbx_token(
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
