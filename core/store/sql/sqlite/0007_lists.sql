-- Why: the server lists nothing; nearly every command moved its ticket in eight indexes of lists, which was most of what it
-- wrote. `export --query` reads the table instead. As in postgres/ from its beginning. min_reader: 1. Droppable: yes.

DROP INDEX ticket_updated;
DROP INDEX ticket_created;
DROP INDEX ticket_company;
DROP INDEX ticket_contact;
DROP INDEX ticket_status;
DROP INDEX ticket_active_due;
DROP INDEX ticket_active_assignee;
DROP INDEX ticket_active_all;
DROP INDEX ticket_active_unanswered;
DROP INDEX ticket_active_updated;
CREATE INDEX ticket_solved ON ticket(rid) WHERE status_category = 7;
