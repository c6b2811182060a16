-- Courses of visits. Where and with whom the visits are stands with their appointments. Whether a pause was for the
-- client's outcome is kept, because a clearance has to lift it; what the outcome was is not.
CREATE TABLE care_plan (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL CHECK (version > 0),
    client_id  uuid        NOT NULL REFERENCES client (bookable_id),
    state      text        NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
    paused_for text        CHECK (paused_for IN ('outcome', 'staff')),
    preset     text        CHECK (length(preset) BETWEEN 1 AND 40),
    advised    boolean     NOT NULL,
    min_days   int         NOT NULL CHECK (min_days BETWEEN 1 AND 31),
    ideal_days int         NOT NULL,
    max_days   int         NOT NULL CHECK (max_days <= 42),
    per_week   int         CHECK (per_week BETWEEN 1 AND 7),
    reviewed   text[]      NOT NULL DEFAULT '{}' CHECK (reviewed <@ ARRAY['half', 'end']),
    booked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((state = 'paused') = (paused_for IS NOT NULL)),
    CHECK (ideal_days BETWEEN min_days AND max_days)
);

CREATE INDEX care_plan_by_client ON care_plan (client_id, booked_at);

-- A visit is one appointment, and an appointment is of one plan at most.
CREATE TABLE care_plan_visit (
    plan_id        uuid NOT NULL REFERENCES care_plan (id),
    number         int  NOT NULL CHECK (number BETWEEN 1 AND 24),
    appointment_id uuid NOT NULL UNIQUE REFERENCES appointment (id),
    PRIMARY KEY (plan_id, number)
);
