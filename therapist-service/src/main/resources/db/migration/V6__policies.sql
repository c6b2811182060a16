-- What booking-service last told of each level of its policy: the organisation, a clinic, a treatment, or a treatment at a
-- clinic. What a level leaves out, the next one farther away says.
CREATE TABLE policies (
    level_id       uuid PRIMARY KEY,
    clinic_id      uuid,
    treatment_id   uuid,
    notice_minutes int CHECK (notice_minutes >= 0),
    horizon_days   int CHECK (horizon_days > 0)
);

CREATE FUNCTION tell_policy_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('changes', 'policies ' || NEW.level_id || ' ' || (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
    RETURN NULL;
END
$$;

CREATE TRIGGER tell_change AFTER INSERT OR UPDATE ON policies
    FOR EACH ROW EXECUTE FUNCTION tell_policy_change();
