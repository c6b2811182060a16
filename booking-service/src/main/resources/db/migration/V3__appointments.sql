CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE appointment (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL CHECK (version > 0),
    state           text        NOT NULL CHECK (state IN ('held', 'booked', 'cancelled', 'expired')),
    clinic_id       uuid        NOT NULL,
    therapist_id    uuid        NOT NULL,
    room_id         uuid        NOT NULL,
    treatment_id    uuid        NOT NULL,
    client_id       uuid        NOT NULL REFERENCES client (id),
    visible         tstzrange   NOT NULL,
    therapist_taken tstzrange   NOT NULL,
    room_taken      tstzrange   NOT NULL,
    hold_expires_at timestamptz,
    cancelled_by    text CHECK (cancelled_by IN ('CLIENT', 'CLINIC')),
    changed_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((state = 'held') = (hold_expires_at IS NOT NULL)),
    CHECK ((state = 'cancelled') = (cancelled_by IS NOT NULL))
);

CREATE INDEX appointment_by_client ON appointment (client_id, lower(visible));
CREATE INDEX appointment_by_clinic ON appointment (clinic_id, lower(visible));
CREATE INDEX appointment_held ON appointment (hold_expires_at) WHERE state = 'held';

-- Who and what is taken, and when: a row stands here exactly as long as its appointment is held or booked. The
-- constraint is what keeps two people out of one time; nothing else decides it.
CREATE TABLE occupancy (
    appointment_id uuid      NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    kind           text      NOT NULL CHECK (kind IN ('therapist', 'room', 'client')),
    resource_id    uuid      NOT NULL,
    during         tstzrange NOT NULL CHECK (NOT isempty(during)),
    PRIMARY KEY (appointment_id, kind),
    CONSTRAINT occupancy_without_overlap
        EXCLUDE USING gist (kind WITH =, resource_id WITH =, during WITH &&)
);
