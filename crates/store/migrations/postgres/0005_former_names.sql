CREATE TABLE person_name (
    person_id BIGINT NOT NULL REFERENCES person (person_id),
    until     BIGINT NOT NULL,
    name      TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person_id, until)
);
