-- How senders take what is due. The plan of a statement is made once a connection and kept: one made while few messages
-- were due would read all of them when there are many. So these are functions, planned as if nothing but an index were
-- there to read by, which is right however many rows there are; the rest of the service plans as it likes.

-- An index for each question. A plan made while all of them are empty cannot tell them apart, so that each must be the only
-- one that fits: those of what is urgent and of what is not have nothing in common, and only who says that a version is
-- more than 0, as each is, is given what is due of all clinics.
DROP INDEX message_to_look_at;
DROP INDEX message_due_of_clinic;
CREATE INDEX message_due ON message (channel, look_at)
    WHERE state IN ('PLANNED', 'SENDING')
      AND kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER')
      AND version > 0;
CREATE INDEX message_due_of_clinic ON message (channel, clinic_id, look_at)
    WHERE state IN ('PLANNED', 'SENDING')
      AND kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER');

-- Up to so many messages of the lane that are due and in nobody's hands, locked until the transaction ends. What is urgent
-- comes first; of the rest an equal share goes to each clinic that has something due, whatever else is waiting: who sends
-- ten thousand reminders holds up nobody who sends one. A message is held back while its reader is just being sent another
-- about the same subject by the same channel, and until its clinic is known, unless it is too late to be of use.
--
-- The kinds are urgent as the indexes have it, word for word: else they are not used. The start of the
-- statement is now: a clock that moved on would keep the index out. OFFSET keeps questions from becoming joins, which
-- would look at all that is due before the first few are had. Rows another sender is just claiming are passed over; one
-- that was claimed meanwhile is looked at again, and not due.
CREATE FUNCTION due_messages(lane text, most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off
    SET enable_bitmapscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
AS $$
BEGIN
    RETURN QUERY
    WITH urgent AS MATERIALIZED (
        SELECT m.message_id, m.subject_id, m.recipient_id
        FROM message m
        WHERE m.state IN ('PLANNED', 'SENDING') AND m.channel = lane AND m.look_at <= statement_timestamp()
          AND m.kind IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER')
          AND (m.useful_until <= statement_timestamp() OR m.clinic_id IS NULL
               OR EXISTS (SELECT FROM clinic c WHERE c.clinic_id = m.clinic_id OFFSET 0))
          AND NOT EXISTS (SELECT FROM message other
                          WHERE other.subject_id = m.subject_id AND other.recipient_id = m.recipient_id
                            AND other.channel = m.channel AND other.message_id <> m.message_id
                            AND other.state = 'SENDING' AND other.look_at > statement_timestamp()
                          OFFSET 0)
        ORDER BY m.look_at
        LIMIT most
        FOR UPDATE OF m SKIP LOCKED),
    -- Whether all that is due fits in: then nobody has to share, and no clinic has to be asked.
    due AS MATERIALIZED (
        SELECT most - (SELECT count(*) FROM urgent) AS wanted, count(*) <= most - (SELECT count(*) FROM urgent) AS fits
        FROM (SELECT FROM message m
              WHERE m.state IN ('PLANNED', 'SENDING') AND m.channel = lane AND m.look_at <= statement_timestamp()
                AND m.kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER') AND m.version > 0
              ORDER BY m.look_at
              LIMIT most + 1) AS first_few),
    busy AS MATERIALIZED (
        SELECT c.clinic_id, count(*) OVER () AS clinics
        FROM clinic c
        WHERE (SELECT wanted > 0 AND NOT fits FROM due)
          AND EXISTS (SELECT FROM message m
                      WHERE m.clinic_id = c.clinic_id AND m.state IN ('PLANNED', 'SENDING') AND m.channel = lane
                        AND m.look_at <= statement_timestamp()
                        AND m.kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER')
                      OFFSET 0)
        ORDER BY random()
        LIMIT most),
    shared AS (
        SELECT share.message_id
        FROM busy CROSS JOIN LATERAL (
            SELECT m.message_id
            FROM message m
            WHERE m.clinic_id = busy.clinic_id AND m.state IN ('PLANNED', 'SENDING') AND m.channel = lane
              AND m.look_at <= statement_timestamp()
              AND m.kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER')
              AND NOT EXISTS (SELECT FROM message other
                              WHERE other.subject_id = m.subject_id AND other.recipient_id = m.recipient_id
                                AND other.channel = m.channel AND other.message_id <> m.message_id
                                AND other.state = 'SENDING' AND other.look_at > statement_timestamp()
                              OFFSET 0)
              AND NOT EXISTS (SELECT FROM urgent
                              WHERE urgent.subject_id = m.subject_id AND urgent.recipient_id = m.recipient_id
                              OFFSET 0)
            ORDER BY m.look_at
            LIMIT ((SELECT wanted FROM due) + busy.clinics - 1) / busy.clinics
            FOR UPDATE OF m SKIP LOCKED) share
        LIMIT (SELECT wanted FROM due)),
    in_order AS (
        SELECT m.message_id
        FROM message m
        WHERE (SELECT wanted > 0 AND fits FROM due)
          AND m.state IN ('PLANNED', 'SENDING') AND m.channel = lane AND m.look_at <= statement_timestamp()
          AND m.kind NOT IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER') AND m.version > 0
          AND EXISTS (SELECT FROM clinic c WHERE c.clinic_id = m.clinic_id OFFSET 0)
          AND NOT EXISTS (SELECT FROM message other
                          WHERE other.subject_id = m.subject_id AND other.recipient_id = m.recipient_id
                            AND other.channel = m.channel AND other.message_id <> m.message_id
                            AND other.state = 'SENDING' AND other.look_at > statement_timestamp()
                          OFFSET 0)
          AND NOT EXISTS (SELECT FROM urgent
                          WHERE urgent.subject_id = m.subject_id AND urgent.recipient_id = m.recipient_id
                          OFFSET 0)
        ORDER BY m.look_at
        LIMIT (SELECT wanted FROM due)
        FOR UPDATE OF m SKIP LOCKED)
    SELECT urgent.message_id FROM urgent
    UNION ALL
    SELECT shared.message_id FROM shared
    UNION ALL
    SELECT in_order.message_id FROM in_order;
END $$;

-- What is too late to be of use and not urgent, of clinics that were never heard of: taken to be written off.
CREATE FUNCTION stray_messages(lane text, most integer) RETURNS SETOF uuid
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
      AND m.useful_until <= statement_timestamp() AND m.clinic_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM clinic c WHERE c.clinic_id = m.clinic_id OFFSET 0)
    ORDER BY m.look_at
    LIMIT most
    FOR UPDATE OF m SKIP LOCKED;
END $$;

-- Puts messages into a sender's hands, each with a claim of its own; must be asked in the statement that locked them. With
-- each comes the visit it is about as that now is, and what that makes of it.
CREATE FUNCTION take_messages(ids uuid[], lease interval, give_up interval)
    RETURNS TABLE (taken message, visit appointment, verdict text)
    LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off
    SET enable_bitmapscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
AS $$
BEGIN
    RETURN QUERY
    WITH claimed AS (
        UPDATE message m
        SET state = 'SENDING', claim = gen_random_uuid(), tries = m.tries + 1,
            look_at = clock_timestamp() + lease, give_up_at = coalesce(m.give_up_at, clock_timestamp() + give_up)
        WHERE m.message_id = ANY (ids)
        RETURNING m)
    SELECT c.m, a,
           CASE WHEN (c.m).subject_kind = 'VISIT' AND a.version IS DISTINCT FROM (c.m).subject_version THEN 'OUTDATED'
                WHEN (c.m).useful_until <= clock_timestamp() THEN 'LATE'
                ELSE 'SEND' END
    FROM claimed c LEFT JOIN appointment a ON (c.m).subject_kind = 'VISIT' AND a.appointment_id = (c.m).subject_id
    ORDER BY (c.m).due_at, (c.m).message_id;
END $$;
