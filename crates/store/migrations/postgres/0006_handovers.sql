CREATE TABLE handover (
    changeset_id BIGINT PRIMARY KEY REFERENCES changeset (changeset_id),
    due          TEXT COLLATE "C" NOT NULL,
    wanted       TEXT COLLATE "C" NOT NULL,
    done_at      BIGINT
);
