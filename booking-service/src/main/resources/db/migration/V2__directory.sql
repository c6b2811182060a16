-- What therapist-service last told of each clinic, treatment, therapist and shift: the event itself.
CREATE TABLE directory (
    kind         text  NOT NULL CHECK (kind IN ('clinic', 'treatment', 'therapist', 'shift')),
    id           uuid  NOT NULL,
    therapist_id uuid,
    clinic_id    uuid,
    state        jsonb NOT NULL,
    PRIMARY KEY (kind, id),
    CHECK ((kind = 'shift') = (therapist_id IS NOT NULL)),
    CHECK ((kind = 'shift') = (clinic_id IS NOT NULL))
);

CREATE INDEX directory_shifts ON directory (clinic_id, therapist_id) WHERE kind = 'shift';
