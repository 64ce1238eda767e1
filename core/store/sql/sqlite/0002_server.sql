-- Why: what the authority knows besides the records themselves: the sequence, stays in scopes, results, accounts.
-- min_reader: 1. Droppable: no.

CREATE TABLE head(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    batch_no INTEGER NOT NULL,
    digest BLOB NOT NULL,
    incarnation BLOB NOT NULL,
    durable_seq INTEGER NOT NULL,
    horizon_seq INTEGER NOT NULL,
    restored_seq INTEGER NOT NULL
) STRICT;

-- One row per commit batch; cursors stand on seq_to. Kept until the horizon.
CREATE TABLE batch(
    seq_to INTEGER PRIMARY KEY,
    seq_from INTEGER NOT NULL,
    digest BLOB NOT NULL,
    committed_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE scope(
    scope INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- One row per stay of an aggregate in a scope. Open: agg_seq is the aggregate's. Closed: agg_seq = leave_seq for ever.
CREATE TABLE agg_scope(
    agg_kind INTEGER NOT NULL,
    agg_id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    enter_seq INTEGER NOT NULL,
    leave_seq INTEGER,
    agg_seq INTEGER NOT NULL,
    PRIMARY KEY (agg_kind, agg_id, scope, enter_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX agg_scope_changed ON agg_scope(scope, agg_seq);

CREATE TABLE grant_(
    agent BLOB NOT NULL,
    scope INTEGER NOT NULL,
    since_seq INTEGER NOT NULL,
    until_seq INTEGER,
    PRIMARY KEY (agent, scope, since_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE account(
    agent BLOB PRIMARY KEY,
    login TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    last_login_ms INTEGER
) STRICT;

CREATE TABLE device(
    id BLOB PRIMARY KEY,
    agent BLOB NOT NULL,
    name TEXT NOT NULL,
    max_cmd_no INTEGER NOT NULL DEFAULT 0,
    last_seen_ms INTEGER,
    confirmed_seq INTEGER NOT NULL DEFAULT 0,
    revoked INTEGER NOT NULL DEFAULT 0,
    wipe INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL
) STRICT;

-- One sign-in on one device: the refresh token in force, the one before it, and whether the family was ended.
CREATE TABLE session(
    id BLOB PRIMARY KEY,
    agent BLOB NOT NULL,
    device BLOB NOT NULL,
    generation INTEGER NOT NULL,
    current BLOB NOT NULL UNIQUE,
    previous BLOB,
    expires_ms INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_agent ON session(agent);
CREATE INDEX session_previous ON session(previous);

-- Refresh tokens that were replaced and confirmed: whoever shows one again has stolen it.
CREATE TABLE spent_token(
    hash BLOB PRIMARY KEY,
    session BLOB NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access_token(
    hash BLOB PRIMARY KEY,
    session BLOB NOT NULL,
    agent BLOB NOT NULL,
    device BLOB NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX access_token_session ON access_token(session);

CREATE TABLE cmdres(
    cmd_id BLOB PRIMARY KEY,
    device BLOB,
    cmd_no INTEGER NOT NULL,
    payload_hash BLOB NOT NULL,
    seq INTEGER NOT NULL,
    status INTEGER NOT NULL,
    occurred_ms INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX cmdres_device_no ON cmdres(device, cmd_no) WHERE device IS NOT NULL;
CREATE INDEX cmdres_device_seq ON cmdres(device, seq) WHERE device IS NOT NULL;

CREATE TABLE counter(
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE number_lease(
    from_no INTEGER PRIMARY KEY,
    to_no INTEGER NOT NULL,
    device BLOB NOT NULL,
    issued_seq INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX number_lease_device ON number_lease(device, from_no);

CREATE TABLE alias(
    provisional TEXT PRIMARY KEY,
    ticket BLOB NOT NULL
) STRICT;

CREATE TABLE blob(
    sha256 BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE blob_owner(
    sha256 BLOB NOT NULL,
    agent BLOB NOT NULL,
    PRIMARY KEY (sha256, agent)
) STRICT, WITHOUT ROWID;

-- Which aggregate names which file. valid: whoever wrote the reference had the file, so its readers may have it.
CREATE TABLE blob_ref(
    sha256 BLOB NOT NULL,
    agg_kind INTEGER NOT NULL,
    agg_id BLOB NOT NULL,
    owner BLOB NOT NULL,
    valid INTEGER NOT NULL,
    PRIMARY KEY (sha256, agg_kind, agg_id, owner)
) STRICT, WITHOUT ROWID;

CREATE TABLE upload(
    sha256 BLOB NOT NULL,
    agent BLOB NOT NULL,
    size INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    PRIMARY KEY (sha256, agent)
) STRICT, WITHOUT ROWID;

-- At most one row per command: mail and webhooks that must go out once.
CREATE TABLE outbox(
    cmd_id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    payload BLOB NOT NULL,
    state INTEGER NOT NULL
) STRICT;

CREATE TABLE audit(
    no INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    actor BLOB,
    device BLOB,
    address TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_append_only_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER audit_append_only_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

-- The open tickets in the order in which a first synchronisation sends them.
CREATE INDEX ticket_active_rid ON ticket(rid) WHERE status_category <= 6;
