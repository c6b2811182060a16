-- When each member of staff last tried words out, for an hour: what was sent, and where to, is kept nowhere.
CREATE TABLE trial (
    staff_id uuid        NOT NULL,
    at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX trial_by_time ON trial (at);
