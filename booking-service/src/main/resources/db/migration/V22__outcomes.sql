-- How somebody was before and after a visit and a day later. The answers are sealed under the client's own key, always as
-- many bytes; in the clear stands only that there are some.
CREATE TABLE score (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    appointment_id uuid        NOT NULL REFERENCES appointment (id),
    client_id      uuid        NOT NULL REFERENCES client (bookable_id),
    moment         text        NOT NULL CHECK (moment IN ('before', 'after', 'day-after')),
    sealed         bytea       NOT NULL CHECK (length(sealed) <= 200),
    said_at        timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT score_once_a_moment UNIQUE (appointment_id, moment)
);

CREATE INDEX score_of_client ON score (client_id, appointment_id);

-- Whose progress staff should look at before the next visit. Why stands nowhere in the clear.
CREATE TABLE progress_notice (
    client_id      uuid        PRIMARY KEY REFERENCES client (bookable_id),
    appointment_id uuid        NOT NULL REFERENCES appointment (id),
    since          timestamptz NOT NULL
);
