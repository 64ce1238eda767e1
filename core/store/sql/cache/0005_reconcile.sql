-- Why: after a reset the cache is compared with the server instead of fetched anew; a kill in between must not look like
-- a first synchronisation. min_reader: 1. Droppable: yes.

ALTER TABLE sync ADD COLUMN reconciling INTEGER NOT NULL DEFAULT 0;
