-- A visit of several parts, or with two therapists for several clients, takes more than one row can say. The first row
-- has the visit's own id; the others name the visit they belong to. What is listed is an appointment somebody has: a visit
-- for several clients takes its therapists and its room by itself, and its clients have appointments of their own.
ALTER TABLE occupancies
    ADD COLUMN visit_id uuid,
    ADD COLUMN listed boolean NOT NULL DEFAULT true;

CREATE INDEX occupancies_by_visit ON occupancies (visit_id) WHERE visit_id IS NOT NULL;
