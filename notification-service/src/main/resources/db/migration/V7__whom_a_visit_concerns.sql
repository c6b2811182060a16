-- A visit's therapists hear of it too, and one booked with a course is told of by the course.
ALTER TABLE appointment
    ADD COLUMN therapist_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN care_plan_id  uuid;
-- What a clinic has on a day, asked for once each evening.
CREATE INDEX appointment_by_clinic ON appointment (clinic_id, starts_at);
