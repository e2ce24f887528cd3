CREATE TABLE change (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    seq           INTEGER NOT NULL,
    structure_seq INTEGER NOT NULL
) STRICT;
INSERT INTO change (one, seq, structure_seq) VALUES (1, 0, 0);

CREATE TABLE unit (
    unit_id    INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,
    position   INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    level      TEXT    NOT NULL,
    parent_id  INTEGER REFERENCES unit (unit_id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,
    valid_to   TEXT,
    has_card   INTEGER NOT NULL CHECK (has_card IN (0, 1)),
    search     TEXT    NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE person (
    person_id  INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,
    position   INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    email      TEXT    NOT NULL,
    email_key  TEXT    UNIQUE,
    language   TEXT,
    search     TEXT    NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE INDEX person_search ON person (search, person_id);

CREATE TABLE membership (
    person_id  INTEGER NOT NULL REFERENCES person (person_id),
    position   INTEGER NOT NULL,
    role       TEXT    NOT NULL,
    unit_id    INTEGER NOT NULL REFERENCES unit (unit_id),
    title      TEXT    NOT NULL,
    valid_from TEXT,
    valid_to   TEXT,
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_unit ON membership (unit_id);

CREATE TABLE model_version (
    version_id INTEGER PRIMARY KEY,
    valid_from TEXT    NOT NULL,
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    person_id  INTEGER REFERENCES person (person_id),
    reason     TEXT    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE goal (
    goal_id     INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,
    position    INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    level       TEXT    NOT NULL,
    perspective TEXT,
    parent_id   INTEGER REFERENCES goal (goal_id) DEFERRABLE INITIALLY DEFERRED,
    unit_id     INTEGER NOT NULL REFERENCES unit (unit_id),
    statement   TEXT    NOT NULL,
    common      INTEGER NOT NULL CHECK (common IN (0, 1)),
    valid_from  TEXT,
    valid_to    TEXT,
    removed_at  INTEGER
) STRICT;
CREATE INDEX goal_parent ON goal (parent_id);
CREATE INDEX goal_unit ON goal (unit_id);

CREATE TABLE indicator (
    indicator_id    INTEGER PRIMARY KEY,
    key             TEXT    NOT NULL UNIQUE,
    position        INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    code            TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    perspective     TEXT    NOT NULL,
    goal_id         INTEGER REFERENCES goal (goal_id),
    unit_of_measure TEXT    NOT NULL,
    decimals        INTEGER NOT NULL,
    direction       TEXT    NOT NULL,
    frequency       TEXT    NOT NULL,
    common          INTEGER NOT NULL CHECK (common IN (0, 1)),
    method          TEXT    NOT NULL,
    source          TEXT    NOT NULL,
    source_class    TEXT    NOT NULL,
    responsible     TEXT    NOT NULL,
    comparison      TEXT,
    dead_band       TEXT,
    removed_at      INTEGER
) STRICT;
CREATE INDEX indicator_goal ON indicator (goal_id);

CREATE TABLE indicator_unit (
    indicator_id INTEGER NOT NULL REFERENCES indicator (indicator_id),
    position     INTEGER NOT NULL,
    unit_id      INTEGER NOT NULL REFERENCES unit (unit_id),
    PRIMARY KEY (indicator_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_unit_unit ON indicator_unit (unit_id);

CREATE TABLE indicator_version (
    indicator_id INTEGER NOT NULL REFERENCES indicator (indicator_id),
    version      INTEGER NOT NULL,
    body         TEXT    NOT NULL CHECK (json_valid(body)),
    person_id    INTEGER REFERENCES person (person_id),
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (indicator_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
    target_id       INTEGER PRIMARY KEY,
    indicator_id    INTEGER NOT NULL REFERENCES indicator (indicator_id),
    unit_id         INTEGER REFERENCES unit (unit_id),
    period          INTEGER NOT NULL,
    revision        INTEGER NOT NULL CHECK (revision > 0),
    desired_low     TEXT,
    desired_high    TEXT,
    acceptable      INTEGER NOT NULL CHECK (acceptable IN (0, 1)),
    acceptable_low  TEXT,
    acceptable_high TEXT,
    note            TEXT    NOT NULL,
    decision        TEXT    NOT NULL,
    removed         INTEGER NOT NULL CHECK (removed IN (0, 1)),
    person_id       INTEGER REFERENCES person (person_id),
    recorded_at     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX target_cell ON target (indicator_id, COALESCE(unit_id, 0), period, revision);
CREATE INDEX target_unit ON target (unit_id);

CREATE TABLE import (
    import_id INTEGER PRIMARY KEY,
    file_name TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    table_id  TEXT    NOT NULL,
    map       TEXT    NOT NULL CHECK (json_valid(map)),
    person_id INTEGER REFERENCES person (person_id),
    at        INTEGER NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('applied', 'undone')),
    undone_at INTEGER,
    undone_by INTEGER REFERENCES person (person_id)
) STRICT;

CREATE TABLE provenance (
    provenance_id INTEGER PRIMARY KEY,
    digest        TEXT    NOT NULL UNIQUE,
    source        TEXT    NOT NULL,
    demo          INTEGER NOT NULL CHECK (demo IN (0, 1)),
    preliminary   INTEGER NOT NULL CHECK (preliminary IN (0, 1)),
    remark        TEXT    NOT NULL,
    import_id     INTEGER REFERENCES import (import_id)
) STRICT;
CREATE INDEX provenance_import ON provenance (import_id);

CREATE TABLE observation (
    unit_id       INTEGER NOT NULL REFERENCES unit (unit_id),
    indicator_id  INTEGER NOT NULL REFERENCES indicator (indicator_id),
    period        INTEGER NOT NULL,
    revision      INTEGER NOT NULL CHECK (revision > 0),
    value         INTEGER,
    scale         INTEGER,
    absence       INTEGER,
    provenance_id INTEGER NOT NULL REFERENCES provenance (provenance_id),
    recorded_at   INTEGER NOT NULL,
    person_id     INTEGER REFERENCES person (person_id),
    PRIMARY KEY (unit_id, indicator_id, period, revision),
    CHECK ((value IS NULL) <> (absence IS NULL)),
    CHECK ((value IS NULL) = (scale IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX observation_indicator ON observation (indicator_id, period, unit_id);
CREATE INDEX observation_provenance ON observation (provenance_id);

CREATE TABLE audit_event (
    event_id  INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (person_id),
    action    TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    key       TEXT    NOT NULL,
    unit      TEXT
) STRICT;
CREATE INDEX audit_event_subject ON audit_event (subject, key, event_id);
CREATE INDEX audit_event_person ON audit_event (person_id, event_id);

CREATE TABLE audit_change (
    event_id    INTEGER NOT NULL REFERENCES audit_event (event_id),
    position    INTEGER NOT NULL,
    subject     TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    unit        TEXT,
    before_json TEXT,
    after_json  TEXT,
    PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_change_subject ON audit_change (subject, key, event_id);

CREATE TABLE comment (
    comment_id   INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicator (indicator_id),
    unit_id      INTEGER NOT NULL REFERENCES unit (unit_id),
    period       INTEGER,
    person_id    INTEGER NOT NULL REFERENCES person (person_id),
    body         TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    removed_at   INTEGER
) STRICT;
CREATE INDEX comment_place ON comment (unit_id, indicator_id, comment_id);

CREATE TABLE comment_mention (
    comment_id INTEGER NOT NULL REFERENCES comment (comment_id),
    person_id  INTEGER NOT NULL REFERENCES person (person_id),
    seen_at    INTEGER,
    PRIMARY KEY (comment_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_mention_person ON comment_mention (person_id, comment_id);

CREATE TABLE session (
    session_id INTEGER PRIMARY KEY,
    token_hash TEXT    NOT NULL UNIQUE,
    person_id  INTEGER NOT NULL REFERENCES person (person_id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    device     TEXT    NOT NULL
) STRICT;
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE credential (
    person_id  INTEGER PRIMARY KEY REFERENCES person (person_id),
    hash       TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in_failure (
    failure_id INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_failure_key ON sign_in_failure (key, at);

CREATE TABLE form_token (
    token      TEXT    PRIMARY KEY,
    created_at INTEGER NOT NULL,
    location   TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE api_token (
    token_id   INTEGER PRIMARY KEY,
    hash       TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    unit_id    INTEGER REFERENCES unit (unit_id),
    person_id  INTEGER REFERENCES person (person_id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
) STRICT;
