-- What clients wait for. No therapists, weekdays or hours mean any; the hours are local, such as 09:00-12:00.
CREATE TABLE waitlist_wish (
    id             uuid        PRIMARY KEY,
    client_id      uuid        NOT NULL REFERENCES client (id),
    state          text        NOT NULL CHECK (state IN ('waiting', 'offered', 'taken', 'withdrawn', 'lapsed')),
    treatment_id   uuid        NOT NULL,
    minutes        int         CHECK (minutes BETWEEN 1 AND 720),
    clinics        uuid[]      NOT NULL CHECK (cardinality(clinics) BETWEEN 1 AND 10),
    therapists     uuid[]      NOT NULL CHECK (cardinality(therapists) <= 20),
    first_day      date        NOT NULL,
    last_day       date        NOT NULL,
    weekdays       int[]       NOT NULL CHECK (cardinality(weekdays) <= 7),
    hours          text[]      NOT NULL CHECK (cardinality(hours) <= 12),
    notice_minutes int         NOT NULL CHECK (notice_minutes BETWEEN 0 AND 43200),
    since          timestamptz NOT NULL DEFAULT clock_timestamp(),
    ends_at        timestamptz NOT NULL,
    CHECK (last_day - first_day BETWEEN 0 AND 61)
);

CREATE INDEX waitlist_wish_open ON waitlist_wish USING gin (clinics) WHERE state IN ('waiting', 'offered');
CREATE INDEX waitlist_wish_by_client ON waitlist_wish (client_id, since);
CREATE INDEX waitlist_wish_ending ON waitlist_wish (ends_at) WHERE state = 'waiting';

-- A time kept for one who waits: the appointment is its hold; freed is the visit that was given back, which goes to the
-- next if this one does not take it. The indexes are what keeps a wish from two offers at once.
CREATE TABLE waitlist_offer (
    id             uuid        PRIMARY KEY,
    wish_id        uuid        NOT NULL REFERENCES waitlist_wish (id),
    appointment_id uuid        NOT NULL UNIQUE REFERENCES appointment (id),
    state          text        NOT NULL CHECK (state IN ('open', 'taken', 'declined', 'lapsed')),
    clinic_id      uuid        NOT NULL,
    treatment_id   uuid        NOT NULL,
    therapist_id   uuid        NOT NULL,
    visible        tstzrange   NOT NULL,
    freed          tstzrange   NOT NULL,
    offered_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL CHECK (expires_at > offered_at),
    ended_at       timestamptz,
    CHECK ((state = 'open') = (ended_at IS NULL))
);

CREATE UNIQUE INDEX waitlist_offer_one_at_a_time ON waitlist_offer (wish_id) WHERE state = 'open';
CREATE INDEX waitlist_offer_by_wish ON waitlist_offer (wish_id, ended_at);

-- Times given back, until they have been offered to whoever waits for them: written by whoever gives them back, in the
-- same transaction. Looked at again at due_at.
CREATE TABLE waitlist_freed (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clinic_id    uuid        NOT NULL,
    therapist_id uuid        NOT NULL,
    visible      tstzrange   NOT NULL,
    freed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    due_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX waitlist_freed_due ON waitlist_freed (due_at, id);

-- Whom a start of a freed time could not be held for: the next one's turn has come.
CREATE TABLE waitlist_passed_over (
    freed_id bigint      NOT NULL REFERENCES waitlist_freed (id) ON DELETE CASCADE,
    wish_id  uuid        NOT NULL,
    start    timestamptz NOT NULL,
    PRIMARY KEY (freed_id, wish_id, start)
);
