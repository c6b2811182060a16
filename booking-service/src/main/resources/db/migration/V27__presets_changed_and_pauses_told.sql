-- Managers replace the cadences as a whole; each time is one version, which the audit trail names.
CREATE SEQUENCE plan_presets_version START 2;

-- A board that is open hears when the course of a visit pauses or goes on, and when somebody should look at how a client
-- is: the visit is told of again, with the version it has.
CREATE FUNCTION tell_days_of_visits(visits uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO day_change (clinic_id, starts, appointment_id, version, state)
    SELECT clinic_id, lower(visible), id, version, state FROM appointment
    WHERE id = ANY (visits) AND state IN ('requested', 'booked', 'checked-in');
    PERFORM pg_notify('days', clinic_id::text) FROM appointment WHERE id = ANY (visits) GROUP BY clinic_id;
END $$;

CREATE FUNCTION tell_days_of_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_days_of_visits(ARRAY(SELECT appointment_id FROM care_plan_visit WHERE plan_id = NEW.id));
    RETURN NULL;
END $$;

CREATE TRIGGER tell_days AFTER UPDATE ON care_plan
    FOR EACH ROW WHEN ((OLD.state = 'paused') <> (NEW.state = 'paused')) EXECUTE FUNCTION tell_days_of_plan();

CREATE FUNCTION tell_days_of_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_days_of_visits(ARRAY(
        SELECT id FROM appointment WHERE client_id = coalesce(NEW.client_id, OLD.client_id)
          AND state IN ('requested', 'booked', 'checked-in')));
    RETURN NULL;
END $$;

CREATE TRIGGER tell_days AFTER INSERT OR DELETE ON progress_notice
    FOR EACH ROW EXECUTE FUNCTION tell_days_of_notice();
