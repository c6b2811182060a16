package io.unknot.notification.delivery.postgres;

/** The statements by which senders share the messages' table. */
final class DeliverySql {

    /**
     * Rows that another sender is just claiming are passed over; a row that was claimed meanwhile is looked at again by
     * PostgreSQL and found not due. The start of the statement is now: a clock that moved on would keep the index out.
     * OFFSET keeps the questions from becoming joins, which would look at all that is due before the first few are had.
     */
    static final String CLAIM = """
        WITH due AS (
            SELECT m.message_id, m.subject_id
            FROM message m
            WHERE m.state IN ('PLANNED', 'SENDING') AND m.look_at <= statement_timestamp() AND m.channel = 'EMAIL'
              AND (m.useful_until <= statement_timestamp()
                   OR m.clinic_id IS NULL
                   OR EXISTS (SELECT FROM clinic c WHERE c.clinic_id = m.clinic_id OFFSET 0))
              AND NOT EXISTS (
                  SELECT FROM message other
                  WHERE other.subject_id = m.subject_id AND other.recipient_id = m.recipient_id
                    AND other.message_id <> m.message_id
                    AND other.state = 'SENDING' AND other.look_at > statement_timestamp()
                  OFFSET 0)
            ORDER BY m.look_at
            LIMIT :most
            FOR UPDATE OF m SKIP LOCKED)
        UPDATE message m
        SET state = 'SENDING', claim = gen_random_uuid(), tries = tries + 1,
            look_at = clock_timestamp() + :lease * interval '1 millisecond'
        FROM due LEFT JOIN appointment a ON a.appointment_id = due.subject_id
        WHERE m.message_id = due.message_id
        RETURNING CASE WHEN m.subject_kind = 'VISIT' AND a.version IS DISTINCT FROM m.subject_version THEN 'OUTDATED'
                       WHEN m.useful_until <= clock_timestamp() THEN 'LATE'
                       ELSE 'SEND' END AS verdict,
        """ + ClaimedRow.COLUMNS;

    /**
     * Waits for a change of the subject that is just withdrawing the message, and then finds the claim gone; a change
     * that comes after this finds the message handed over.
     */
    static final String HAND_OVER = """
        WITH asked AS (
            SELECT m.message_id,
                   CASE WHEN m.claim IS DISTINCT FROM :claim THEN 'LOST'
                        WHEN m.subject_kind = 'VISIT' AND a.version IS DISTINCT FROM m.subject_version THEN 'OUTDATED'
                        WHEN m.useful_until <= clock_timestamp() THEN 'LATE'
                        ELSE 'SEND' END AS verdict
            FROM message m LEFT JOIN appointment a ON a.appointment_id = m.subject_id
            WHERE m.message_id = :id
            FOR UPDATE OF m),
        handed_over AS (
            UPDATE message m
            SET handed_over_at = statement_timestamp(),
                look_at = clock_timestamp() + :lease * interval '1 millisecond'
            FROM asked WHERE m.message_id = asked.message_id AND asked.verdict = 'SEND')
        SELECT verdict, statement_timestamp() AS at FROM asked
        """;

    static final String CLOSE = """
        UPDATE message
        SET state = :state, version = :version, reason = :reason, claim = NULL,
            handed_over_at = CASE WHEN :maybeDelivered THEN handed_over_at END
        WHERE message_id = :id AND claim = :claim
        """;

    static final String PUT_BACK = """
        UPDATE message
        SET state = 'PLANNED', claim = NULL, look_at = clock_timestamp() + :wait * interval '1 millisecond',
            handed_over_at = CASE WHEN :maybeDelivered THEN handed_over_at END
        WHERE message_id = :id AND claim = :claim
          AND clock_timestamp() + :wait * interval '1 millisecond' < useful_until
        """;

    private DeliverySql() {}
}
