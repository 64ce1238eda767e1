-- Why: a restricted note is an aggregate of its own, because it has another audience than its ticket. Its words are in
-- no full-text index: a search must not tell anybody that it exists.
-- min_reader: 1. Droppable: no.

CREATE TABLE "annex" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    "ticket" BYTEA,
    "author" BYTEA,
    "text" TEXT COLLATE "C",
    "people" BYTEA,
    "groups" BYTEA,
    "attachments" BYTEA,
    "occurred_at_ms" BIGINT,
    "recorded_at_ms" BIGINT,
    "written_offline" BIGINT
);

CREATE INDEX annex_ticket ON annex(ticket);
