-- Why: a restricted note is an aggregate of its own, because it has another audience than its ticket. Its words are in
-- no full-text index: a search must not tell anybody that it exists.
-- min_reader: 1. Droppable: no.

CREATE TABLE "annex" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    "ticket" BLOB,
    "author" BLOB,
    "text" TEXT,
    "people" BLOB,
    "groups" BLOB,
    "attachments" BLOB,
    "occurred_at_ms" INTEGER,
    "recorded_at_ms" INTEGER,
    "written_offline" INTEGER
) STRICT;

CREATE INDEX annex_ticket ON annex(ticket);
