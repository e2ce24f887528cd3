CREATE TABLE person_name (
    person_id INTEGER NOT NULL REFERENCES person (person_id),
    until     INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    PRIMARY KEY (person_id, until)
) STRICT, WITHOUT ROWID;
