ALTER TABLE change ADD COLUMN figures_seq INTEGER NOT NULL DEFAULT 0;
UPDATE change SET figures_seq = seq;
