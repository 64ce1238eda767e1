-- Why: the entities of the descriptions in core/domain. One column per field (instants end in _ms; the id is `id`, the
-- parent of a child is `parent_rid`); NULL means that the field is absent; `ext` keeps, as CBOR, fields that this
-- version does not know. min_reader: 1. Droppable: yes, the cache is rebuilt from the server.

-- Headers of tickets.
CREATE TABLE "ticket" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    "number" INTEGER,
    "provisional" TEXT,
    "subject" TEXT,
    "type" INTEGER,
    "status" BLOB,
    "impact" INTEGER,
    "urgency" INTEGER,
    "priority" INTEGER,
    "priority_manual" INTEGER,
    "queue" BLOB,
    "assignee" BLOB,
    "coordinator" BLOB,
    "followers" BLOB,
    "tags" BLOB,
    "contact" BLOB,
    "company" BLOB,
    "site" BLOB,
    "asset" BLOB,
    "contract" BLOB,
    "category" BLOB,
    "channel" INTEGER,
    "created_at_ms" INTEGER,
    "created_by" BLOB,
    "updated_at_ms" INTEGER,
    "solved_at_ms" INTEGER,
    "closed_at_ms" INTEGER,
    "wake_at_ms" INTEGER,
    "wait_reason" TEXT,
    "resolution" TEXT,
    "merged_into" BLOB,
    "external_ref" TEXT,
    "reopen_count" INTEGER,
    "policy" BLOB,
    "policy_version" INTEGER,
    "calendar" BLOB,
    "calendar_version" INTEGER,
    "due_first_ms" INTEGER,
    "due_resolution_ms" INTEGER,
    "status_category" INTEGER,
    "clocks" BLOB,
    "due_ms" INTEGER,
    "due_clock" INTEGER,
    "warn_at_ms" INTEGER,
    "stands" INTEGER,
    "remaining_s" INTEGER,
    "breached_at_ms" INTEGER,
    "unanswered_since_ms" INTEGER,
    "last_public_at_ms" INTEGER,
    "message_count" INTEGER
) STRICT;

-- What was said in a ticket.
CREATE TABLE "message" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    parent_rid INTEGER NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq INTEGER NOT NULL DEFAULT 0,
    ext BLOB,
    "ev_no" INTEGER,
    "kind" INTEGER,
    "channel" INTEGER,
    "direction" INTEGER,
    "author" BLOB,
    "contact" BLOB,
    "author_name" TEXT,
    "text" TEXT,
    "html" TEXT,
    "occurred_at_ms" INTEGER,
    "recorded_at_ms" INTEGER,
    "duration_s" INTEGER,
    "delivery" INTEGER,
    "automatic" INTEGER,
    "written_offline" INTEGER,
    "attachments" BLOB
) STRICT;

-- What happened to a ticket.
CREATE TABLE "event" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    parent_rid INTEGER NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq INTEGER NOT NULL DEFAULT 0,
    ext BLOB,
    "ev_no" INTEGER,
    "kind" INTEGER,
    "field" TEXT,
    "before" BLOB,
    "after" BLOB,
    "actor" BLOB,
    "device" BLOB,
    "occurred_at_ms" INTEGER,
    "recorded_at_ms" INTEGER,
    "reason" TEXT
) STRICT;

-- Work that was done for a ticket.
CREATE TABLE "time_entry" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    parent_rid INTEGER NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq INTEGER NOT NULL DEFAULT 0,
    ext BLOB,
    "ev_no" INTEGER,
    "person" BLOB,
    "started_at_ms" INTEGER,
    "minutes" INTEGER,
    "work_role" TEXT,
    "place" TEXT,
    "text" TEXT,
    "state" INTEGER
) STRICT;

-- Ties from one ticket to another.
CREATE TABLE "link" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    parent_rid INTEGER NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    seq INTEGER NOT NULL DEFAULT 0,
    ext BLOB,
    "ev_no" INTEGER,
    "kind" INTEGER,
    "target" BLOB,
    "removed" INTEGER
) STRICT;

-- Who is served under contracts.
CREATE TABLE "company" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    "name" TEXT,
    "legal_name" TEXT,
    "tier" TEXT,
    "domains" BLOB,
    "phone" TEXT,
    "address" TEXT,
    "notes" TEXT,
    "external_ref" TEXT,
    "archived" INTEGER
) STRICT;

-- Service objects of a company.
CREATE TABLE "site" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    parent_rid INTEGER NOT NULL REFERENCES company(rid) ON DELETE CASCADE,
    seq INTEGER NOT NULL DEFAULT 0,
    ext BLOB,
    "ev_no" INTEGER,
    "name" TEXT,
    "address" TEXT,
    "calendar" BLOB,
    "policy" BLOB,
    "notes" TEXT,
    "archived" INTEGER
) STRICT;

-- What is promised to a company.
CREATE TABLE "contract" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    parent_rid INTEGER NOT NULL REFERENCES company(rid) ON DELETE CASCADE,
    seq INTEGER NOT NULL DEFAULT 0,
    ext BLOB,
    "ev_no" INTEGER,
    "number" TEXT,
    "state" INTEGER,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "auto_renew" INTEGER,
    "notice_days" INTEGER,
    "policy" BLOB,
    "calendar" BLOB,
    "sites" BLOB,
    "assets" BLOB,
    "categories" BLOB,
    "allowances" BLOB,
    "unpaid" TEXT,
    "notes" TEXT
) STRICT;

-- People who ask.
CREATE TABLE "contact" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    "company" BLOB,
    "name" TEXT,
    "position" TEXT,
    "phones" BLOB,
    "emails" BLOB,
    "language" TEXT,
    "vip" INTEGER,
    "site" BLOB,
    "notes" TEXT,
    "archived" INTEGER
) STRICT;

-- Equipment and software at customers.
CREATE TABLE "asset" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    "company" BLOB,
    "site" BLOB,
    "name" TEXT,
    "asset_type" TEXT,
    "serial" TEXT,
    "inventory" TEXT,
    "remote_id" TEXT,
    "notes" TEXT,
    "archived" INTEGER
) STRICT;

-- The knowledge base, one row per article and language.
CREATE TABLE "article" (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    "external_ref" TEXT,
    "language" TEXT,
    "title" TEXT,
    "category" BLOB,
    "html" TEXT,
    "text" TEXT,
    "tags" BLOB,
    "audience" INTEGER,
    "owner" BLOB,
    "review_on" TEXT,
    "version" INTEGER,
    "updated_at_ms" INTEGER,
    "archived" INTEGER
) STRICT;

-- What an administrator settles and what belongs to one person: one row per object, its fields as CBOR.
CREATE TABLE config (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    agg_seq INTEGER NOT NULL DEFAULT 0,
    fver BLOB,
    ext BLOB,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX config_kind ON config(kind);

-- Sets of a ticket, for filters; kept beside the header by RecordStore.
CREATE TABLE ticket_tag (
    tag TEXT NOT NULL, -- folded
    ticket_rid INTEGER NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    PRIMARY KEY (tag, ticket_rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_tag_ticket ON ticket_tag(ticket_rid);

CREATE TABLE ticket_follower (
    agent BLOB NOT NULL,
    ticket_rid INTEGER NOT NULL REFERENCES ticket(rid) ON DELETE CASCADE,
    PRIMARY KEY (agent, ticket_rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_follower_ticket ON ticket_follower(ticket_rid);

-- Who is calling: key is the last nine digits of a number of the contact.
CREATE TABLE contact_phone (
    key TEXT NOT NULL,
    contact_rid INTEGER NOT NULL REFERENCES contact(rid) ON DELETE CASCADE,
    PRIMARY KEY (key, contact_rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_phone_contact ON contact_phone(contact_rid);

-- Folded words of names, numbers and addresses of people, companies, sites, contracts and assets: looked up by prefix.
-- `kind` is the EntityKind, `rid` that of its table.
CREATE TABLE name_word (
    kind INTEGER NOT NULL,
    word TEXT NOT NULL,
    rid INTEGER NOT NULL,
    PRIMARY KEY (kind, word, rid)
) STRICT, WITHOUT ROWID;
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

-- Not unique: what a command is expected to do may clash for a moment with what the server said.
CREATE INDEX ticket_number ON ticket(number) WHERE number <> 0;
CREATE INDEX ticket_external_ref ON ticket(external_ref) WHERE external_ref <> '';
CREATE INDEX ticket_provisional ON ticket(provisional) WHERE provisional <> '';
CREATE INDEX ticket_updated ON ticket(updated_at_ms);
CREATE INDEX ticket_created ON ticket(created_at_ms);
CREATE INDEX ticket_company ON ticket(company, updated_at_ms);
CREATE INDEX ticket_contact ON ticket(contact, updated_at_ms);
CREATE INDEX ticket_status ON ticket(status_category, updated_at_ms);
-- The lists people look at all day hold active tickets (categories 1 to 6) only.
CREATE INDEX ticket_active_due ON ticket(queue, (due_ms IS NULL), due_ms) WHERE status_category <= 6;
CREATE INDEX ticket_active_assignee ON ticket(assignee, (due_ms IS NULL), due_ms) WHERE status_category <= 6;
CREATE INDEX ticket_active_all ON ticket((due_ms IS NULL), due_ms) WHERE status_category <= 6;
CREATE INDEX ticket_active_unanswered ON ticket(unanswered_since_ms) WHERE status_category <= 6;
CREATE INDEX ticket_active_updated ON ticket(updated_at_ms) WHERE status_category <= 6;

-- Full text. Words are compared without case and diacritics; prefixes of two and three characters have an index.
CREATE VIEW ticket_text AS
    SELECT rid, CAST(nullif(number, 0) AS TEXT) AS number, provisional, external_ref, subject,
        (SELECT group_concat(tag, ' ') FROM (SELECT tag FROM ticket_tag WHERE ticket_rid = ticket.rid ORDER BY tag)) AS tags
    FROM ticket;
CREATE VIRTUAL TABLE ticket_fts USING fts5(subject, number, provisional, external_ref, tags, content = 'ticket_text',
    content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE message_fts USING fts5(text, content = 'message', content_rowid = 'rid',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE article_fts USING fts5(title, text, content = 'article', content_rowid = 'rid',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- Rows that wait for the background indexer; `kind` is the EntityKind.
CREATE TABLE fts_todo (
    kind INTEGER NOT NULL,
    rid INTEGER NOT NULL,
    PRIMARY KEY (kind, rid)
) STRICT, WITHOUT ROWID;
