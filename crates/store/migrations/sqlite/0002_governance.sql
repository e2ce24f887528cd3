ALTER TABLE change ADD COLUMN people_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE change ADD COLUMN whole_seq INTEGER NOT NULL DEFAULT 0;
UPDATE change SET people_seq = structure_seq, whole_seq = structure_seq;

ALTER TABLE goal ADD COLUMN detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail));

CREATE TABLE thing (
    thing_id   INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    removed_at INTEGER,
    UNIQUE (kind, key)
) STRICT;
CREATE INDEX thing_position ON thing (kind, position);

CREATE TABLE revision (
    revision_id INTEGER PRIMARY KEY,
    kind        TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    person_id   INTEGER REFERENCES person (person_id),
    body        TEXT    CHECK (json_valid(body)),
    UNIQUE (kind, key, version)
) STRICT;
CREATE INDEX revision_seq ON revision (seq);
CREATE INDEX revision_person ON revision (person_id);

CREATE TABLE acknowledgement (
    acknowledgement_id INTEGER PRIMARY KEY,
    kind               TEXT    NOT NULL,
    key                TEXT    NOT NULL,
    digest             TEXT    NOT NULL,
    party              TEXT    NOT NULL,
    person_id          INTEGER NOT NULL REFERENCES person (person_id),
    at                 INTEGER NOT NULL,
    remark             TEXT    NOT NULL
) STRICT;
CREATE INDEX acknowledgement_thing ON acknowledgement (kind, key);
CREATE INDEX acknowledgement_person ON acknowledgement (person_id);

CREATE TABLE remark (
    remark_id  INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    part       TEXT    NOT NULL,
    nature     TEXT    NOT NULL CHECK (nature IN ('comment', 'answer')),
    unit_id    INTEGER REFERENCES unit (unit_id),
    behalf     TEXT    NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (person_id),
    body       TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE INDEX remark_thing ON remark (kind, key);
CREATE INDEX remark_unit ON remark (unit_id);
CREATE INDEX remark_person ON remark (person_id);

CREATE TABLE section_lock (
    kind       TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    section    TEXT    NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (person_id),
    taken_at   INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (kind, key, section)
) STRICT, WITHOUT ROWID;
CREATE INDEX section_lock_person ON section_lock (person_id);
CREATE INDEX section_lock_expiry ON section_lock (expires_at);

CREATE TABLE source_file (
    path      TEXT    PRIMARY KEY,
    text      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (person_id)
) STRICT;
CREATE INDEX source_file_person ON source_file (person_id);

CREATE TABLE changeset (
    changeset_id INTEGER PRIMARY KEY,
    kind         TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    body         TEXT    NOT NULL CHECK (json_valid(body)),
    seq          INTEGER NOT NULL,
    person_id    INTEGER REFERENCES person (person_id),
    at           INTEGER NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('applied', 'undone')),
    undone_at    INTEGER,
    undone_by    INTEGER REFERENCES person (person_id)
) STRICT;
CREATE INDEX changeset_person ON changeset (person_id);
CREATE INDEX changeset_undone ON changeset (undone_by);

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'model', json_extract(body, '$.key'), version_id, 0, created_at, person_id, body
FROM model_version ORDER BY version_id;

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'indicator', i.key, v.version, 0, v.created_at, v.person_id, v.body
FROM indicator_version v JOIN indicator i ON i.indicator_id = v.indicator_id
ORDER BY v.indicator_id, v.version;

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'indicator', key, version, 0, removed_at, NULL, NULL
FROM indicator WHERE removed_at IS NOT NULL ORDER BY indicator_id;

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'unit', u.key, CASE WHEN u.removed_at IS NULL THEN u.version ELSE u.version - 1 END, 0,
       COALESCE((SELECT MAX(at) FROM audit_event WHERE at < COALESCE(u.removed_at, at + 1)), 0), NULL,
       json_object('key', u.key, 'code', u.code, 'name', json(u.name), 'kind', u.kind,
                   'level', u.level, 'parent', p.key,
                   'validity', json_object('from', u.valid_from, 'to', u.valid_to),
                   'has_card', json(CASE u.has_card WHEN 1 THEN 'true' ELSE 'false' END))
FROM unit u LEFT JOIN unit p ON p.unit_id = u.parent_id ORDER BY u.unit_id;

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'unit', key, version, 0, removed_at, NULL, NULL
FROM unit WHERE removed_at IS NOT NULL ORDER BY unit_id;

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'goal', g.key, CASE WHEN g.removed_at IS NULL THEN g.version ELSE g.version - 1 END, 0,
       COALESCE((SELECT MAX(at) FROM audit_event WHERE at < COALESCE(g.removed_at, at + 1)), 0), NULL,
       json_object('key', g.key, 'code', g.code, 'level', g.level, 'perspective', g.perspective,
                   'parent', p.key, 'unit', u.key, 'statement', json(g.statement),
                   'common', json(CASE g.common WHEN 1 THEN 'true' ELSE 'false' END),
                   'validity', json_object('from', g.valid_from, 'to', g.valid_to),
                   'detail', json('{}'))
FROM goal g JOIN unit u ON u.unit_id = g.unit_id LEFT JOIN goal p ON p.goal_id = g.parent_id
ORDER BY g.goal_id;

INSERT INTO revision (kind, key, version, seq, at, person_id, body)
SELECT 'goal', key, version, 0, removed_at, NULL, NULL
FROM goal WHERE removed_at IS NOT NULL ORDER BY goal_id;
