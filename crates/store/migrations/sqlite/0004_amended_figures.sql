CREATE TABLE amendment_of_all (
    amendment_id INTEGER PRIMARY KEY,
    kind         TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    person_id    INTEGER REFERENCES person (person_id),
    at           INTEGER NOT NULL,
    reason       TEXT    NOT NULL
) STRICT;
INSERT INTO amendment_of_all SELECT amendment_id, kind, key, person_id, at, reason FROM amendment;
DROP TABLE amendment;
ALTER TABLE amendment_of_all RENAME TO amendment;
CREATE INDEX amendment_thing ON amendment (kind, key);
CREATE INDEX amendment_person ON amendment (person_id);
