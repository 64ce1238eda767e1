-- Why: alarms and reminders (event kinds 19 and 17), the newest first: what a person was told and when, and what is
-- still to be told. min_reader: 1. Droppable: yes, the cache is rebuilt from the server.

CREATE INDEX event_alarm ON event(recorded_at_ms) WHERE kind IN (17, 19);
