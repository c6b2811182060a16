-- A visit may wait for approval, and what came of it is kept. What lapses by the clock alone says when.
ALTER TABLE appointment
    DROP CONSTRAINT appointment_state_check,
    ADD CONSTRAINT appointment_state_is_known CHECK (state IN
        ('held', 'requested', 'booked', 'checked-in', 'completed', 'missed', 'cancelled', 'expired')),
    ADD COLUMN hold_kind text CHECK (hold_kind IN ('chosen', 'extended', 'offered'));

UPDATE appointment SET hold_kind = 'chosen' WHERE state = 'held';

ALTER TABLE appointment
    ADD CONSTRAINT appointment_hold_has_a_kind CHECK ((state = 'held') = (hold_kind IS NOT NULL)),
    ADD COLUMN lapses_at timestamptz GENERATED ALWAYS AS (
        CASE state WHEN 'held' THEN hold_expires_at WHEN 'requested' THEN lower(visible) END) STORED;

CREATE INDEX appointment_lapses ON appointment (lapses_at) WHERE lapses_at IS NOT NULL;
CREATE INDEX appointment_held_by ON appointment (client_id) WHERE state = 'held';
CREATE INDEX client_by_phone ON client (phone) WHERE phone IS NOT NULL;

-- How an appointment was before staff last did something to it: for a few seconds that can be taken back.
CREATE TABLE appointment_undo (
    appointment_id uuid        PRIMARY KEY REFERENCES appointment (id),
    version        bigint      NOT NULL,
    before         jsonb       NOT NULL,
    until          timestamptz NOT NULL
);

-- Counts the live holds of a client and of all with the same phone number, one write at a time for each of them. Each
-- statement of a function sees what was committed before it began, so the count is of after the wait.
CREATE FUNCTION live_holds(the_client uuid) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    the_phone text := (SELECT phone FROM client WHERE id = the_client);
BEGIN
    PERFORM pg_advisory_xact_lock(key) FROM (
        SELECT DISTINCT hashtextextended(holder, 2) AS key
        FROM unnest(ARRAY[the_client::text, the_phone]) AS holder WHERE holder IS NOT NULL
        ORDER BY key) AS sorted;
    RETURN (
        SELECT count(*) FROM appointment
        WHERE state = 'held' AND hold_kind <> 'offered' AND hold_expires_at > clock_timestamp()
          AND client_id IN (SELECT the_client UNION ALL SELECT id FROM client WHERE phone = the_phone));
END $$;
