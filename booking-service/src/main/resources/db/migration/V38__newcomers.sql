-- Whether a client made themselves known here, and no clinic's staff put them on record.
ALTER TABLE client ADD COLUMN came_alone boolean NOT NULL DEFAULT false;

-- Somebody who came alone and whom no clinic has met yet: one who reads a mailbox is easily a thousand of them.
CREATE FUNCTION is_newcomer(the_client uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT came_alone AND NOT EXISTS (
            SELECT FROM appointment WHERE client_id = the_client AND state IN ('checked-in', 'completed'))
        FROM client WHERE id = the_client), false)
$$;

-- How many seconds of a clinic's day newcomers hold, counted by one of their writes at a time. Each statement of a function
-- sees what was committed before it began, so the count is of after the wait.
CREATE FUNCTION held_by_newcomers(the_clinic uuid, the_day tstzrange) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(the_clinic || ' ' || extract(epoch FROM lower(the_day)), 3));
    RETURN (
        SELECT coalesce(sum(extract(epoch FROM upper(visible) - lower(visible))), 0) FROM appointment
        WHERE state = 'held' AND hold_kind <> 'offered' AND hold_expires_at > clock_timestamp()
          AND clinic_id = the_clinic AND lower(visible) >= lower(the_day) AND lower(visible) < upper(the_day)
          AND is_newcomer(client_id));
END $$;
