-- What clients say of visits they had. Whose it is stands with the appointment. Stars count from the first moment on,
-- unless a manager hides the review; its text is shown only once one has published it.
CREATE TABLE review (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL CHECK (version > 0),
    state          text        NOT NULL CHECK (state IN ('submitted', 'published', 'hidden')),
    appointment_id uuid        NOT NULL UNIQUE REFERENCES appointment (id),
    clinic_id      uuid        NOT NULL,
    therapist_id   uuid        NOT NULL,
    stars          int         NOT NULL CHECK (stars BETWEEN 1 AND 5),
    text           text        CHECK (length(text) BETWEEN 1 AND 2000),
    submitted_at   timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX review_of_therapist ON review (therapist_id, submitted_at, id);
CREATE INDEX review_by_state ON review (state, submitted_at, id);

-- How many reviews that are not hidden gave one star, two, and so on to five. Whoever changes one counts anew with the
-- row locked, so the counts are those of one version.
CREATE TABLE rating (
    therapist_id uuid   PRIMARY KEY,
    version      bigint NOT NULL CHECK (version > 0),
    counts       int[]  NOT NULL CHECK (cardinality(counts) = 5 AND 0 <= ALL (counts))
);
