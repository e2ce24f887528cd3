CREATE TABLE unit_place (
    unit_id   INTEGER NOT NULL REFERENCES unit (unit_id),
    last_day  TEXT    NOT NULL,
    parent_id INTEGER REFERENCES unit (unit_id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (unit_id, last_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_place_parent ON unit_place (parent_id);

CREATE TABLE amendment (
    amendment_id INTEGER PRIMARY KEY,
    kind         TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    person_id    INTEGER NOT NULL REFERENCES person (person_id),
    at           INTEGER NOT NULL,
    reason       TEXT    NOT NULL
) STRICT;
CREATE INDEX amendment_thing ON amendment (kind, key);
CREATE INDEX amendment_person ON amendment (person_id);
