-- A visit for several clients takes its therapists and its room by itself; each client's place is an appointment of their
-- own. One that does not stand without anybody was booked for its clients together, such as a couple.
CREATE TABLE group_visit (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version > 0),
    state            text        NOT NULL CHECK (state IN ('planned', 'cancelled')),
    stands           boolean     NOT NULL,
    clinic_id        uuid        NOT NULL,
    treatment_id     uuid        NOT NULL,
    therapist_ids    uuid[]      NOT NULL CHECK (cardinality(therapist_ids) BETWEEN 1 AND 2),
    room_id          uuid        NOT NULL,
    visible          tstzrange   NOT NULL,
    therapists_taken tstzrange   NOT NULL,
    room_taken       tstzrange   NOT NULL,
    changed_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- There are as many rows as places: nobody can have one that is not here, and nobody one that somebody else has.
CREATE TABLE group_place (
    id             uuid PRIMARY KEY,
    group_visit_id uuid NOT NULL REFERENCES group_visit (id),
    number         int  NOT NULL CHECK (number BETWEEN 1 AND 20),
    UNIQUE (group_visit_id, number)
);

ALTER TABLE appointment
    ADD COLUMN group_visit_id uuid REFERENCES group_visit (id),
    ADD COLUMN place_id uuid REFERENCES group_place (id),
    ADD CONSTRAINT appointment_place_is_of_a_group CHECK ((group_visit_id IS NULL) = (place_id IS NULL));

CREATE INDEX appointment_by_group_visit ON appointment (group_visit_id) WHERE group_visit_id IS NOT NULL;

ALTER TABLE occupancy
    DROP CONSTRAINT occupancy_kind_check,
    ADD CONSTRAINT occupancy_kind_is_known CHECK (kind IN ('therapist', 'room', 'client', 'place')),
    ALTER COLUMN appointment_id DROP NOT NULL,
    ADD COLUMN group_visit_id uuid REFERENCES group_visit (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT occupancy_is_of_one CHECK (num_nonnulls(appointment_id, group_visit_id) = 1),
    ADD COLUMN place_id uuid GENERATED ALWAYS AS (CASE WHEN kind = 'place' THEN resource_id END) STORED
        REFERENCES group_place (id);

CREATE INDEX occupancy_by_group_visit ON occupancy (group_visit_id) WHERE group_visit_id IS NOT NULL;
