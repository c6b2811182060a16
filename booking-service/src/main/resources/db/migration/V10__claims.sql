-- How often what is known of a clinic, a treatment or a therapist has changed; shifts and time off are their
-- therapist's. What was made of entries holds as long as their revisions say so, in every replica.
CREATE TABLE directory_revision (
    id       uuid   PRIMARY KEY,
    revision bigint NOT NULL
);

CREATE FUNCTION note_directory_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO directory_revision AS known (id, revision)
    SELECT DISTINCT changed.id, 1
    FROM (VALUES (coalesce(OLD.therapist_id, OLD.id)), (coalesce(NEW.therapist_id, NEW.id))) AS changed (id)
    WHERE changed.id IS NOT NULL
    ORDER BY changed.id
    ON CONFLICT (id) DO UPDATE SET revision = known.revision + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER directory_changes AFTER INSERT OR UPDATE OR DELETE ON directory
    FOR EACH ROW EXECUTE FUNCTION note_directory_change();

-- An id is of one kind, so the kind need not be compared: the index is smaller and a claim costs half of it. What is
-- seen of the visit, and where, stands beside what it takes: one visit may take several therapists and rooms.
ALTER TABLE occupancy
    DROP CONSTRAINT occupancy_pkey,
    DROP CONSTRAINT occupancy_without_overlap,
    ADD CONSTRAINT occupancy_without_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&),
    ADD COLUMN clinic_id uuid,
    ADD COLUMN visible tstzrange;

UPDATE occupancy SET clinic_id = appointment.clinic_id, visible = appointment.visible
FROM appointment WHERE appointment.id = occupancy.appointment_id;

-- The rows just changed are looked at once more at the end; a table with checks outstanding cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE occupancy
    ALTER COLUMN clinic_id SET NOT NULL,
    ALTER COLUMN visible SET NOT NULL;

CREATE INDEX occupancy_by_appointment ON occupancy (appointment_id);
