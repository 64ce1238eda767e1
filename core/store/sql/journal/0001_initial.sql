-- Why: what cannot be fetched again from the server: commands until they are settled and safely backed up, drafts,
-- conflicts, leased numbers. min_reader: 1. Droppable: never.

-- Identity of the device, counters and the like.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- state: 0 queued, 1 sent (outcome unknown), 2 answered (its page has not come yet), 3 settled.
CREATE TABLE command (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    lane_kind INTEGER NOT NULL,
    lane BLOB NOT NULL,
    after BLOB,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    args BLOB NOT NULL,
    written_ms INTEGER NOT NULL,
    mono_ms INTEGER NOT NULL,
    boot TEXT NOT NULL,
    not_before_ms INTEGER,
    state INTEGER NOT NULL DEFAULT 0,
    result BLOB,
    seq INTEGER NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    CHECK (state < 2 OR result IS NOT NULL)
) STRICT;
CREATE INDEX command_unsettled ON command(no) WHERE state < 3;
CREATE INDEX command_settled ON command(seq) WHERE state = 3;

-- Typed and not yet sent. A null ticket (16 zero bytes) is the draft of a registration.
CREATE TABLE draft (
    ticket BLOB NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    updated_ms INTEGER NOT NULL,
    PRIMARY KEY (ticket, kind)
) STRICT, WITHOUT ROWID;

-- What needs a person's decision. settled: 0 open, else the choice + 1.
CREATE TABLE conflict (
    id BLOB PRIMARY KEY,
    command BLOB NOT NULL UNIQUE,
    ticket BLOB,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    args BLOB NOT NULL,
    info BLOB NOT NULL,
    text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    status INTEGER NOT NULL,
    code TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Blocks of ticket numbers, signed by the server; next is the first that was not given out.
CREATE TABLE lease (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    next INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT;

-- Provisional numbers that were shown once, for ever.
CREATE TABLE alias (
    provisional TEXT PRIMARY KEY,
    ticket BLOB NOT NULL
) STRICT, WITHOUT ROWID;
