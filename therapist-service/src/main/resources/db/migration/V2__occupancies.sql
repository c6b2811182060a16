-- What is taken, as booking-service tells it: one row per therapist and per room of an appointment, buffers and turnover
-- included. A hold counts until it expires, whether or not the news of that has arrived.
CREATE TABLE occupancies (
    appointment_id uuid        NOT NULL,
    taken_id       uuid        NOT NULL,
    taken_from     timestamptz NOT NULL,
    taken_until    timestamptz NOT NULL CHECK (taken_until > taken_from),
    hold_expires   timestamptz,
    PRIMARY KEY (appointment_id, taken_id)
);

-- Occupancies are short, so those that end after a range begins and begin before it ends lie close together.
CREATE INDEX occupancies_by_taken ON occupancies (taken_id, taken_until, taken_from);
