-- Why: telephone exchanges tell of calls with a token of their own. min_reader: 1. Droppable: yes.

CREATE TABLE pbx_token(
    id BYTEA PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL UNIQUE,
    created_ms BIGINT NOT NULL
);
