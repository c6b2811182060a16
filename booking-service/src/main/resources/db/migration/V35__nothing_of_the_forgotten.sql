-- Whoever is forgotten stays so: nothing can be kept of them any more, also by a write that had looked whether they are
-- there before they were forgotten. The client's row decides it. Who forgets has it FOR UPDATE until they commit, and this
-- waits for that; who was here first is waited for by who forgets, and what they wrote is seen.
CREATE FUNCTION nothing_of_the_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    forgotten boolean;
BEGIN
    SELECT erased_at IS NOT NULL INTO forgotten FROM client WHERE id = NEW.client_id FOR KEY SHARE;
    IF forgotten THEN
        RAISE EXCEPTION 'client_is_not_forgotten: % keeps nothing of who is forgotten', TG_TABLE_NAME
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['appointment', 'care_plan', 'clearance', 'client_key', 'consent', 'contact_verification',
                               'episode', 'login_link_client', 'preference', 'progress_notice', 'referral',
                               'referral_code', 'review', 'score', 'screening', 'waitlist_wish']
    LOOP
        EXECUTE format('CREATE TRIGGER nothing_of_the_forgotten AFTER INSERT ON %I
                        FOR EACH ROW EXECUTE FUNCTION nothing_of_the_forgotten()', one);
        EXECUTE format('CREATE TRIGGER nothing_for_the_forgotten AFTER UPDATE ON %I
                        FOR EACH ROW WHEN (OLD.client_id <> NEW.client_id)
                        EXECUTE FUNCTION nothing_of_the_forgotten()', one);
    END LOOP;
END
$$;

-- Nor is a visit that was over taken up again, or put to another time.
CREATE TRIGGER nothing_anew_for_the_forgotten AFTER UPDATE ON appointment
    FOR EACH ROW WHEN (OLD.visible <> NEW.visible
                       OR OLD.state IN ('completed', 'missed', 'cancelled', 'expired')
                          AND NEW.state IN ('held', 'requested', 'booked', 'checked-in'))
    EXECUTE FUNCTION nothing_of_the_forgotten();

-- The planner keeps samples of columns it has looked at, and keeps them when the row is gone: of keys it shall have none.
ALTER TABLE client_key ALTER COLUMN wrapped SET STATISTICS 0;
SELECT pg_clear_attribute_stats(current_schema(), 'client_key', 'wrapped', false);
