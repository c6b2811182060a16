-- Up to which day the therapists of a clinic were told what is on it.
CREATE TABLE day_told (
    clinic_id uuid PRIMARY KEY,
    day       date NOT NULL
);
-- A therapist's visits, asked for when they take time off.
CREATE INDEX appointment_by_therapist ON appointment USING gin (therapist_ids);
