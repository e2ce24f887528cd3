CREATE TABLE handover (
    changeset_id INTEGER PRIMARY KEY REFERENCES changeset (changeset_id),
    due          TEXT    NOT NULL,
    wanted       TEXT    NOT NULL CHECK (json_valid(wanted)),
    done_at      INTEGER
) STRICT;
