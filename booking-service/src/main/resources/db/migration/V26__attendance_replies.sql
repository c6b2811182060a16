-- What a client replied to a reminder: whether they come. It is of the start the visit had then; when it goes elsewhere,
-- nobody has said anything about it.
CREATE TABLE attendance_reply (
    appointment_id uuid        PRIMARY KEY REFERENCES appointment (id),
    reply          text        NOT NULL CHECK (reply IN ('coming', 'not-coming')),
    starts_at      timestamptz NOT NULL,
    replied_at     timestamptz NOT NULL
);

-- Whoever has the day open sees it: the visit is as it was, and to be read again.
CREATE FUNCTION tell_day_of_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO day_change (clinic_id, starts, appointment_id, version, state)
    SELECT clinic_id, lower(visible), id, version, state FROM appointment WHERE id = NEW.appointment_id;
    PERFORM pg_notify('days', clinic_id::text) FROM appointment WHERE id = NEW.appointment_id;
    RETURN NULL;
END $$;

CREATE TRIGGER tell_day AFTER INSERT OR UPDATE ON attendance_reply
    FOR EACH ROW EXECUTE FUNCTION tell_day_of_reply();
