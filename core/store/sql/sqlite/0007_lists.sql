-- Why: the server lists nothing; nearly every command moved its ticket in the indexes of lists, which was most of what it
-- wrote. `export --query` reads the table instead. As in postgres/ from its beginning. min_reader: 1. Droppable: yes.

DROP INDEX IF EXISTS ticket_updated;
DROP INDEX IF EXISTS ticket_created;
DROP INDEX IF EXISTS ticket_company;
DROP INDEX IF EXISTS ticket_contact;
DROP INDEX IF EXISTS ticket_status;
DROP INDEX IF EXISTS ticket_active_due;
DROP INDEX IF EXISTS ticket_active_assignee;
DROP INDEX IF EXISTS ticket_active_all;
DROP INDEX IF EXISTS ticket_active_unanswered;
DROP INDEX IF EXISTS ticket_active_updated;
CREATE INDEX ticket_solved ON ticket(rid) WHERE status_category = 7;
