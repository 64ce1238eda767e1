-- Why: the entities of the descriptions in core/domain. One column per field (instants end in _ms; the id is `id`, the
-- parent of a child is `parent_rid`); NULL means that the field is absent; `ext` keeps, as CBOR, fields that this
-- version does not know. Texts compare by their bytes, as in SQLite. The same columns as in sqlite/. min_reader: 1.
-- Droppable: no.

-- Headers of tickets.
CREATE TABLE "ticket" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    "number" BIGINT,
    "provisional" TEXT COLLATE "C",
    "subject" TEXT COLLATE "C",
    "type" BIGINT,
    "status" BYTEA,
    "impact" BIGINT,
    "urgency" BIGINT,
    "priority" BIGINT,
    "priority_manual" BIGINT,
    "queue" BYTEA,
    "assignee" BYTEA,
    "coordinator" BYTEA,
    "followers" BYTEA,
    "tags" BYTEA,
    "contact" BYTEA,
    "company" BYTEA,
    "site" BYTEA,
    "asset" BYTEA,
    "contract" BYTEA,
    "category" BYTEA,
    "channel" BIGINT,
    "created_at_ms" BIGINT,
    "created_by" BYTEA,
    "updated_at_ms" BIGINT,
    "solved_at_ms" BIGINT,
    "closed_at_ms" BIGINT,
    "wake_at_ms" BIGINT,
    "wait_reason" TEXT COLLATE "C",
    "resolution" TEXT COLLATE "C",
    "merged_into" BYTEA,
    "external_ref" TEXT COLLATE "C",
    "reopen_count" BIGINT,
    "policy" BYTEA,
    "policy_version" BIGINT,
    "calendar" BYTEA,
    "calendar_version" BIGINT,
    "due_first_ms" BIGINT,
    "due_resolution_ms" BIGINT,
    "status_category" BIGINT,
    "clocks" BYTEA,
    "due_ms" BIGINT,
    "due_clock" BIGINT,
    "warn_at_ms" BIGINT,
    "stands" BIGINT,
    "remaining_s" BIGINT,
    "breached_at_ms" BIGINT,
    "unanswered_since_ms" BIGINT,
    "last_public_at_ms" BIGINT,
    "message_count" BIGINT
);

-- What was said in a ticket.
CREATE TABLE "message" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    parent_rid BIGINT NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq BIGINT NOT NULL DEFAULT 0,
    ext BYTEA,
    "ev_no" BIGINT,
    "kind" BIGINT,
    "channel" BIGINT,
    "direction" BIGINT,
    "author" BYTEA,
    "contact" BYTEA,
    "author_name" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "html" TEXT COLLATE "C",
    "occurred_at_ms" BIGINT,
    "recorded_at_ms" BIGINT,
    "duration_s" BIGINT,
    "delivery" BIGINT,
    "automatic" BIGINT,
    "written_offline" BIGINT,
    "attachments" BYTEA
);

-- What happened to a ticket.
CREATE TABLE "event" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    parent_rid BIGINT NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq BIGINT NOT NULL DEFAULT 0,
    ext BYTEA,
    "ev_no" BIGINT,
    "kind" BIGINT,
    "field" TEXT COLLATE "C",
    "before" BYTEA,
    "after" BYTEA,
    "actor" BYTEA,
    "device" BYTEA,
    "occurred_at_ms" BIGINT,
    "recorded_at_ms" BIGINT,
    "reason" TEXT COLLATE "C"
);

-- Work that was done for a ticket.
CREATE TABLE "time_entry" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    parent_rid BIGINT NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq BIGINT NOT NULL DEFAULT 0,
    ext BYTEA,
    "ev_no" BIGINT,
    "person" BYTEA,
    "started_at_ms" BIGINT,
    "minutes" BIGINT,
    "work_role" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "state" BIGINT
);

-- Ties from one ticket to another.
CREATE TABLE "link" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    parent_rid BIGINT NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq BIGINT NOT NULL DEFAULT 0,
    ext BYTEA,
    "ev_no" BIGINT,
    "kind" BIGINT,
    "target" BYTEA,
    "removed" BIGINT
);

-- Who is served under contracts.
CREATE TABLE "company" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    "name" TEXT COLLATE "C",
    "legal_name" TEXT COLLATE "C",
    "tier" TEXT COLLATE "C",
    "domains" BYTEA,
    "phone" TEXT COLLATE "C",
    "address" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C",
    "external_ref" TEXT COLLATE "C",
    "archived" BIGINT
);

-- Service objects of a company.
CREATE TABLE "site" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    parent_rid BIGINT NOT NULL REFERENCES company(rid) ON DELETE CASCADE,
    seq BIGINT NOT NULL DEFAULT 0,
    ext BYTEA,
    "ev_no" BIGINT,
    "name" TEXT COLLATE "C",
    "address" TEXT COLLATE "C",
    "calendar" BYTEA,
    "policy" BYTEA,
    "notes" TEXT COLLATE "C",
    "archived" BIGINT
);

-- What is promised to a company.
CREATE TABLE "contract" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    parent_rid BIGINT NOT NULL REFERENCES company(rid) ON DELETE CASCADE,
    seq BIGINT NOT NULL DEFAULT 0,
    ext BYTEA,
    "ev_no" BIGINT,
    "number" TEXT COLLATE "C",
    "state" BIGINT,
    "starts_on" TEXT COLLATE "C",
    "ends_on" TEXT COLLATE "C",
    "auto_renew" BIGINT,
    "notice_days" BIGINT,
    "policy" BYTEA,
    "calendar" BYTEA,
    "sites" BYTEA,
    "assets" BYTEA,
    "categories" BYTEA,
    "allowances" BYTEA,
    "unpaid" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C"
);

-- People who ask.
CREATE TABLE "contact" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    "company" BYTEA,
    "name" TEXT COLLATE "C",
    "position" TEXT COLLATE "C",
    "phones" BYTEA,
    "emails" BYTEA,
    "language" TEXT COLLATE "C",
    "vip" BIGINT,
    "site" BYTEA,
    "notes" TEXT COLLATE "C",
    "archived" BIGINT
);

-- Equipment and software at customers.
CREATE TABLE "asset" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    "company" BYTEA,
    "site" BYTEA,
    "name" TEXT COLLATE "C",
    "asset_type" TEXT COLLATE "C",
    "serial" TEXT COLLATE "C",
    "inventory" TEXT COLLATE "C",
    "remote_id" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C",
    "archived" BIGINT
);

-- The knowledge base, one row per article and language.
CREATE TABLE "article" (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    "external_ref" TEXT COLLATE "C",
    "language" TEXT COLLATE "C",
    "title" TEXT COLLATE "C",
    "category" BYTEA,
    "html" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "tags" BYTEA,
    "audience" BIGINT,
    "owner" BYTEA,
    "review_on" TEXT COLLATE "C",
    "version" BIGINT,
    "updated_at_ms" BIGINT,
    "archived" BIGINT
);

-- What an administrator settles and what belongs to one person: one row per object, its fields as CBOR.
CREATE TABLE config (
    rid BIGINT PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    kind BIGINT NOT NULL,
    agg_seq BIGINT NOT NULL DEFAULT 0,
    fver BYTEA,
    ext BYTEA,
    body BYTEA NOT NULL
);
CREATE INDEX config_kind ON config(kind);

-- Sets of a ticket, for filters; kept beside the header by RecordStore.
CREATE TABLE ticket_tag (
    tag TEXT COLLATE "C" NOT NULL, -- folded
    ticket_rid BIGINT NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    PRIMARY KEY (tag, ticket_rid)
);
CREATE INDEX ticket_tag_ticket ON ticket_tag(ticket_rid);

CREATE TABLE ticket_follower (
    agent BYTEA NOT NULL,
    ticket_rid BIGINT NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    PRIMARY KEY (agent, ticket_rid)
);
CREATE INDEX ticket_follower_ticket ON ticket_follower(ticket_rid);

-- Who is calling: key is the last nine digits of a number of the contact.
CREATE TABLE contact_phone (
    key TEXT COLLATE "C" NOT NULL,
    contact_rid BIGINT NOT NULL REFERENCES contact(rid) ON DELETE CASCADE,
    PRIMARY KEY (key, contact_rid)
);
CREATE INDEX contact_phone_contact ON contact_phone(contact_rid);

-- Folded words of names, numbers and addresses of people, companies, sites, contracts and assets: looked up by prefix.
-- `kind` is the EntityKind, `rid` that of its table.
CREATE TABLE name_word (
    kind BIGINT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    rid BIGINT NOT NULL,
    PRIMARY KEY (kind, word, rid)
);
CREATE INDEX name_word_rid ON name_word(kind, rid);

CREATE INDEX message_parent ON message(parent_rid, ev_no);
CREATE INDEX event_parent ON event(parent_rid, ev_no);
CREATE INDEX time_entry_parent ON time_entry(parent_rid, ev_no);
CREATE INDEX link_parent ON link(parent_rid, ev_no);
CREATE INDEX site_parent ON site(parent_rid, ev_no);
CREATE INDEX contract_parent ON contract(parent_rid, ev_no);
CREATE INDEX contact_company ON contact(company);
CREATE INDEX asset_company ON asset(company);
CREATE INDEX article_external_ref ON article(external_ref, language);

-- Numbers are never issued twice.
CREATE UNIQUE INDEX ticket_number ON ticket(number) WHERE number <> 0;
CREATE INDEX ticket_external_ref ON ticket(external_ref) WHERE external_ref <> '';
CREATE INDEX ticket_provisional ON ticket(provisional) WHERE provisional <> '';
-- The server lists no tickets, so the lists' indexes of the workstation are missing here: a row whose indexed columns
-- stay as they are is updated in place.
CREATE INDEX ticket_active_rid ON ticket(rid) WHERE status_category <= 6;
CREATE INDEX ticket_solved ON ticket(rid) WHERE status_category = 7;
ALTER TABLE ticket SET (fillfactor = 85);
