-- Why: how far the workstation has got, and the confirmed form of what waiting commands changed. min_reader: 1.
-- Droppable: yes, the cache is rebuilt from the server and the journal.

CREATE TABLE sync (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    cursor BLOB NOT NULL,
    seq INTEGER NOT NULL,
    head INTEGER NOT NULL,
    scopes_version INTEGER NOT NULL,
    durable_seq INTEGER NOT NULL,
    bootstrapping INTEGER NOT NULL,
    received INTEGER NOT NULL,
    total INTEGER NOT NULL
) STRICT;

-- Aggregates that waiting commands changed, as the server has them (null: the server has none).
CREATE TABLE base_agg (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    body BLOB,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scope (
    no INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Through which granted scopes an aggregate is seen: it goes with the last of them.
CREATE TABLE agg_scope (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL REFERENCES scope(no),
    PRIMARY KEY (kind, id, scope)
) STRICT, WITHOUT ROWID;
CREATE INDEX agg_scope_scope ON agg_scope(scope);

-- Aggregates of which only a difference came: they are fetched whole.
CREATE TABLE need (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What was here before a reset and was not seen again yet; what is left at the end goes.
CREATE TABLE stale (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Results whose effects are in here and which the journal may not know yet.
CREATE TABLE applied (
    command BLOB PRIMARY KEY,
    result BLOB NOT NULL
) STRICT, WITHOUT ROWID;
