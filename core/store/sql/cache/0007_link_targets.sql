-- Why: a ticket shows those that are tied to it, as a parent its children, without reading every tie.
-- min_reader: 1. Droppable: yes.

CREATE INDEX link_target ON link(target);
