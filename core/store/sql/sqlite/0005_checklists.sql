-- Why: a ticket keeps which items of its category's checklist are done, and whether it is a major incident.
-- min_reader: 1. Droppable: no.

ALTER TABLE ticket ADD COLUMN "checked" BLOB;
ALTER TABLE ticket ADD COLUMN "major" INTEGER;
