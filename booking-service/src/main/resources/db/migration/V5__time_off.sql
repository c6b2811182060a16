-- Time off is of a therapist, at whichever clinic.
ALTER TABLE directory
    DROP CONSTRAINT directory_kind_check,
    DROP CONSTRAINT directory_check,
    DROP CONSTRAINT directory_check1,
    ADD CONSTRAINT directory_kind_is_known CHECK (kind IN ('clinic', 'treatment', 'therapist', 'shift', 'time-off')),
    ADD CONSTRAINT directory_therapist_where_due
        CHECK ((kind IN ('shift', 'time-off')) = (therapist_id IS NOT NULL)),
    ADD CONSTRAINT directory_clinic_where_due CHECK ((kind = 'shift') = (clinic_id IS NOT NULL));

CREATE INDEX directory_time_off ON directory (therapist_id) WHERE kind = 'time-off';
