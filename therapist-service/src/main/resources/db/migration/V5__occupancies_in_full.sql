-- One row per appointment that takes time: what its client sees, and what its therapist and its room are taken for. Rows of
-- before know neither their treatment nor what the client sees of it; that is then all the therapist is taken for.
ALTER TABLE occupancies RENAME TO occupancies_by_resource;

CREATE TABLE occupancies (
    appointment_id  uuid        PRIMARY KEY,
    clinic_id       uuid        NOT NULL,
    therapist_id    uuid        NOT NULL,
    room_id         uuid        NOT NULL,
    treatment_id    uuid,
    visible_from    timestamptz NOT NULL,
    visible_until   timestamptz NOT NULL CHECK (visible_until > visible_from),
    therapist_from  timestamptz NOT NULL,
    therapist_until timestamptz NOT NULL CHECK (therapist_until > therapist_from),
    room_from       timestamptz NOT NULL,
    room_until      timestamptz NOT NULL CHECK (room_until > room_from),
    hold_expires    timestamptz
);

INSERT INTO occupancies
SELECT t.appointment_id, rooms.clinic_id, t.taken_id, r.taken_id, NULL,
       t.taken_from, t.taken_until, t.taken_from, t.taken_until, r.taken_from, r.taken_until, t.hold_expires
  FROM occupancies_by_resource t
  JOIN therapists ON therapists.therapist_id = t.taken_id
  JOIN occupancies_by_resource r ON r.appointment_id = t.appointment_id AND r.taken_id <> t.taken_id
  JOIN rooms ON rooms.room_id = r.taken_id;

DROP TABLE occupancies_by_resource;

CREATE INDEX occupancies_by_therapist ON occupancies (therapist_id, therapist_until);
CREATE INDEX occupancies_by_end ON occupancies (room_until);

-- Whoever keeps a copy of these tables in memory hears which row has changed and when, in milliseconds since 1970, once the
-- change is committed. A row that goes from one to another concerns both.
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    told   text := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    before uuid;
    after  uuid;
BEGIN
    CASE TG_ARGV[0]
        WHEN 'clinic_id' THEN before := OLD.clinic_id; after := NEW.clinic_id;
        WHEN 'treatment_id' THEN before := OLD.treatment_id; after := NEW.treatment_id;
        WHEN 'therapist_id' THEN before := OLD.therapist_id; after := NEW.therapist_id;
        WHEN 'appointment_id' THEN before := OLD.appointment_id; after := NEW.appointment_id;
    END CASE;
    IF after IS NOT NULL THEN
        PERFORM pg_notify('changes', TG_TABLE_NAME || ' ' || after || ' ' || told);
    END IF;
    IF before IS NOT NULL AND before IS DISTINCT FROM after THEN
        PERFORM pg_notify('changes', TG_TABLE_NAME || ' ' || before || ' ' || told);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON clinics
    FOR EACH ROW EXECUTE FUNCTION tell_change('clinic_id');
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON treatments
    FOR EACH ROW EXECUTE FUNCTION tell_change('treatment_id');
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON therapists
    FOR EACH ROW EXECUTE FUNCTION tell_change('therapist_id');
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON shifts
    FOR EACH ROW EXECUTE FUNCTION tell_change('therapist_id');
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON time_off
    FOR EACH ROW EXECUTE FUNCTION tell_change('therapist_id');
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON occupancies
    FOR EACH ROW EXECUTE FUNCTION tell_change('appointment_id');
