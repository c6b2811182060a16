-- Again an index for each question of the senders, and only one that fits it. Since PostgreSQL 18 an index also serves
-- questions that leave its first columns out: of a table found empty by the last vacuum all cost the same, and a plan that
-- was kept from then read the uniqueness of messages from end to end to learn whether a clinic has anything due.
ALTER TABLE message DROP CONSTRAINT message_is_owed_once;
CREATE UNIQUE INDEX message_is_owed_once ON message (subject_id, subject_version, recipient_id, (kind || ' by ' || channel));

-- Whoever asks for a clinic's own says that there is one; whoever asks for all of them must not seem to.
DROP INDEX message_due_of_clinic;
CREATE INDEX message_due_of_clinic ON message (channel, clinic_id, look_at)
    WHERE state IN ('PLANNED', 'SENDING')
      AND kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER')
      AND clinic_id IS NOT NULL;

CREATE OR REPLACE FUNCTION stray_messages(lane text, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off
    SET enable_bitmapscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
AS $$
BEGIN
    RETURN QUERY
    SELECT m.message_id
    FROM message m
    WHERE m.state IN ('PLANNED', 'SENDING') AND m.channel = lane AND m.look_at <= statement_timestamp()
      AND m.kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER') AND m.version > 0
      AND m.useful_until <= statement_timestamp() AND num_nulls(m.clinic_id) = 0
      AND NOT EXISTS (SELECT FROM clinic c WHERE c.clinic_id = m.clinic_id OFFSET 0)
    ORDER BY m.look_at
    LIMIT most
    FOR UPDATE OF m SKIP LOCKED;
END $$;
