-- Why: what the authority knows besides the records themselves: the sequence, stays in scopes, results, accounts.
-- min_reader: 1. Droppable: no.

CREATE TABLE head(
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    batch_no BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    incarnation BYTEA NOT NULL,
    durable_seq BIGINT NOT NULL,
    horizon_seq BIGINT NOT NULL,
    restored_seq BIGINT NOT NULL
);

-- One row per commit batch; cursors stand on seq_to. Kept until the horizon.
CREATE TABLE batch(
    seq_to BIGINT PRIMARY KEY,
    seq_from BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    committed_ms BIGINT NOT NULL
);

CREATE TABLE scope(
    scope BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL UNIQUE
);

-- One row per stay of an aggregate in a scope. Open: agg_seq is the aggregate's. Closed: agg_seq = leave_seq for ever.
CREATE TABLE agg_scope(
    agg_kind BIGINT NOT NULL,
    agg_id BYTEA NOT NULL,
    scope BIGINT NOT NULL,
    enter_seq BIGINT NOT NULL,
    leave_seq BIGINT,
    agg_seq BIGINT NOT NULL,
    PRIMARY KEY (agg_kind, agg_id, scope, enter_seq)
);
CREATE INDEX agg_scope_changed ON agg_scope(scope, agg_seq);

CREATE TABLE grant_(
    agent BYTEA NOT NULL,
    scope BIGINT NOT NULL,
    since_seq BIGINT NOT NULL,
    until_seq BIGINT,
    PRIMARY KEY (agent, scope, since_seq)
);

CREATE TABLE account(
    agent BYTEA PRIMARY KEY,
    login TEXT COLLATE "C" NOT NULL,
    password TEXT COLLATE "C" NOT NULL,
    disabled BIGINT NOT NULL DEFAULT 0,
    created_ms BIGINT NOT NULL,
    last_login_ms BIGINT
);

-- Only A to Z are the same as a to z, as in SQLite.
CREATE UNIQUE INDEX account_login ON account(lower(login));

CREATE TABLE device(
    id BYTEA PRIMARY KEY,
    agent BYTEA NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    max_cmd_no BIGINT NOT NULL DEFAULT 0,
    last_seen_ms BIGINT,
    confirmed_seq BIGINT NOT NULL DEFAULT 0,
    revoked BIGINT NOT NULL DEFAULT 0,
    wipe BIGINT NOT NULL DEFAULT 0,
    created_ms BIGINT NOT NULL
);

-- One sign-in on one device: the refresh token in force, the one before it, and whether the family was ended.
CREATE TABLE session(
    id BYTEA PRIMARY KEY,
    agent BYTEA NOT NULL,
    device BYTEA NOT NULL,
    generation BIGINT NOT NULL,
    current BYTEA NOT NULL UNIQUE,
    previous BYTEA,
    expires_ms BIGINT NOT NULL,
    revoked BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX session_agent ON session(agent);
CREATE INDEX session_previous ON session(previous);

-- Refresh tokens that were replaced and confirmed: whoever shows one again has stolen it.
CREATE TABLE spent_token(
    hash BYTEA PRIMARY KEY,
    session BYTEA NOT NULL,
    expires_ms BIGINT NOT NULL
);

CREATE TABLE access_token(
    hash BYTEA PRIMARY KEY,
    session BYTEA NOT NULL,
    agent BYTEA NOT NULL,
    device BYTEA NOT NULL,
    expires_ms BIGINT NOT NULL
);
CREATE INDEX access_token_session ON access_token(session);

CREATE TABLE cmdres(
    cmd_id BYTEA PRIMARY KEY,
    device BYTEA,
    cmd_no BIGINT NOT NULL,
    payload_hash BYTEA NOT NULL,
    seq BIGINT NOT NULL,
    status BIGINT NOT NULL,
    occurred_ms BIGINT NOT NULL,
    body BYTEA NOT NULL
);
CREATE UNIQUE INDEX cmdres_device_no ON cmdres(device, cmd_no) WHERE device IS NOT NULL;
CREATE INDEX cmdres_device_seq ON cmdres(device, seq) WHERE device IS NOT NULL;

CREATE TABLE counter(
    name TEXT COLLATE "C" PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE number_lease(
    from_no BIGINT PRIMARY KEY,
    to_no BIGINT NOT NULL,
    device BYTEA NOT NULL,
    issued_seq BIGINT NOT NULL,
    retired BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX number_lease_device ON number_lease(device, from_no);

CREATE TABLE alias(
    provisional TEXT COLLATE "C" PRIMARY KEY,
    ticket BYTEA NOT NULL
);

CREATE TABLE blob(
    sha256 BYTEA PRIMARY KEY,
    size BIGINT NOT NULL,
    created_ms BIGINT NOT NULL
);

CREATE TABLE blob_owner(
    sha256 BYTEA NOT NULL,
    agent BYTEA NOT NULL,
    PRIMARY KEY (sha256, agent)
);

-- Which aggregate names which file. valid: whoever wrote the reference had the file, so its readers may have it.
CREATE TABLE blob_ref(
    sha256 BYTEA NOT NULL,
    agg_kind BIGINT NOT NULL,
    agg_id BYTEA NOT NULL,
    owner BYTEA NOT NULL,
    valid BIGINT NOT NULL,
    PRIMARY KEY (sha256, agg_kind, agg_id, owner)
);

CREATE TABLE upload(
    sha256 BYTEA NOT NULL,
    agent BYTEA NOT NULL,
    size BIGINT NOT NULL,
    "offset" BIGINT NOT NULL,
    expires_ms BIGINT NOT NULL,
    PRIMARY KEY (sha256, agent)
);

-- At most one row per command: mail and webhooks that must go out once.
CREATE TABLE outbox(
    cmd_id BYTEA PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    payload BYTEA NOT NULL,
    state BIGINT NOT NULL
);

CREATE TABLE audit(
    no BIGINT PRIMARY KEY,
    at_ms BIGINT NOT NULL,
    actor BYTEA,
    device BYTEA,
    address TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    detail TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL
);
CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is append-only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_append_only();

-- What another server process changed is looked up by sequence.
CREATE INDEX config_agg_seq ON config(agg_seq);
ALTER TABLE head SET (fillfactor = 20);
ALTER TABLE agg_scope SET (fillfactor = 85);
