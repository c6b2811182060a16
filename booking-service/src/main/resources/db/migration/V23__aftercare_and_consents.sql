-- Which exercises managers have chosen for a treatment; without a row, or with none in it, all that are shipped.
CREATE TABLE aftercare_choice (
    treatment_id uuid   PRIMARY KEY,
    version      bigint NOT NULL CHECK (version > 0),
    exercises    text[] NOT NULL CHECK (cardinality(exercises) <= 20)
);

-- What clients have agreed to, and taken back: only ever added to; the newest counts.
CREATE TABLE consent (
    id        uuid        PRIMARY KEY,
    client_id uuid        NOT NULL REFERENCES client (bookable_id),
    outcomes  boolean     NOT NULL,
    source    text        NOT NULL CHECK (source IN ('online', 'paper', 'spoken')),
    said_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX consent_of_client ON consent (client_id, said_at, id);

-- What was decided when a course was looked back on. The note is sealed under the client's key.
CREATE TABLE care_plan_review (
    id           uuid        PRIMARY KEY,
    plan_id      uuid        NOT NULL REFERENCES care_plan (id),
    plan_version bigint      NOT NULL,
    decision     text        NOT NULL CHECK (decision IN ('continue', 'end', 'refer')),
    note         bytea       CHECK (length(note) <= 9000),
    reviewed_by  uuid        NOT NULL,
    reviewed_at  timestamptz NOT NULL,
    UNIQUE (plan_id, plan_version)
);
