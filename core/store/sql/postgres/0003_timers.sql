-- Why: time changes tickets by itself (breaches, alarms, waking, closing); the server finds what is due without reading
-- every ticket. min_reader: 1. Droppable: no.

-- When time changes a ticket next; at_ms 0: to be looked at.
CREATE TABLE timer(
    ticket BYTEA PRIMARY KEY,
    at_ms BIGINT NOT NULL
);
CREATE INDEX timer_at ON timer(at_ms);

-- Tickets whose policy and calendar an administrator asked to choose again.
CREATE TABLE restamp(
    ticket BYTEA PRIMARY KEY,
    actor BYTEA,
    reason TEXT COLLATE "C" NOT NULL,
    asked_ms BIGINT NOT NULL
);

INSERT INTO timer(ticket, at_ms) SELECT id, 0 FROM ticket
    WHERE status_category = 7 OR (status_category < 7 AND (due_ms IS NOT NULL OR wake_at_ms IS NOT NULL));
