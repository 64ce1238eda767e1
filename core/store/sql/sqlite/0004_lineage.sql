-- Why: after a restore a workstation asks from where its history and the desk's are the same. min_reader: 1.
-- Droppable: no.

-- Incarnations that this database went through before the present one, and up to which sequence each of them is its
-- history.
CREATE TABLE lineage(
    incarnation BLOB PRIMARY KEY,
    until_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Unsent work of devices that were wiped lies as files in DIR/evacuated; the nonce of a device's revocation.
ALTER TABLE device ADD COLUMN revoke_nonce BLOB;
