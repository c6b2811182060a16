-- What has changed on the days of clinics, for boards that stay open. Who reads after a number would miss what a slower
-- transaction commits later under a smaller one, so each row says which transaction wrote it: whoever has read all that
-- was written below the oldest transaction still running has missed nothing there.
CREATE TABLE day_change (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clinic_id      uuid        NOT NULL,
    starts         timestamptz,
    appointment_id uuid,
    version        bigint,
    state          text,
    written_by     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at             timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((appointment_id IS NULL) = (starts IS NULL)),
    CHECK ((appointment_id IS NULL) = (version IS NULL)),
    CHECK ((appointment_id IS NULL) = (state IS NULL))
);

CREATE INDEX day_change_of_clinic ON day_change (clinic_id, written_by);

-- A visit that goes elsewhere is also a change of the day it goes from.
CREATE FUNCTION tell_day_of_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.clinic_id, lower(OLD.visible)) IS DISTINCT FROM (NEW.clinic_id, lower(NEW.visible)) THEN
        INSERT INTO day_change (clinic_id, starts, appointment_id, version, state)
        VALUES (OLD.clinic_id, lower(OLD.visible), NEW.id, NEW.version, 'elsewhere');
        PERFORM pg_notify('days', OLD.clinic_id::text);
    END IF;
    INSERT INTO day_change (clinic_id, starts, appointment_id, version, state)
    VALUES (NEW.clinic_id, lower(NEW.visible), NEW.id, NEW.version, NEW.state);
    PERFORM pg_notify('days', NEW.clinic_id::text);
    RETURN NULL;
END $$;

CREATE TRIGGER tell_day AFTER INSERT OR UPDATE ON appointment
    FOR EACH ROW EXECUTE FUNCTION tell_day_of_visit();

-- Hours, rooms, shifts and time off are of whole days: the board is to be read again. Time off is of every clinic its
-- therapist works at.
CREATE FUNCTION tell_days_of_clinics() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    clinic uuid;
BEGIN
    FOR clinic IN
        SELECT NEW.id WHERE NEW.kind = 'clinic'
        UNION SELECT NEW.clinic_id WHERE NEW.kind = 'shift'
        UNION SELECT shift.clinic_id FROM directory shift
        WHERE NEW.kind = 'time-off' AND shift.kind = 'shift' AND shift.therapist_id = NEW.therapist_id
    LOOP
        INSERT INTO day_change (clinic_id) VALUES (clinic);
        PERFORM pg_notify('days', clinic::text);
    END LOOP;
    RETURN NULL;
END $$;

CREATE TRIGGER tell_days AFTER INSERT OR UPDATE ON directory
    FOR EACH ROW WHEN (NEW.kind IN ('clinic', 'shift', 'time-off')) EXECUTE FUNCTION tell_days_of_clinics();
CREATE INDEX directory_shifts_of_therapist ON directory (therapist_id) WHERE kind = 'shift';
