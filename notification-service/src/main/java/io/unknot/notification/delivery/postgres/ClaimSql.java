package io.unknot.notification.delivery.postgres;

/** The statements by which senders take what is due, a lane's most urgent first. */
final class ClaimSql {

    /** As the index of urgent messages has it, word for word: else it is not used. */
    private static final String URGENT =
            "m.kind IN ('CANCELLATION', 'CONTACT_CODE', 'LOGIN_LINK', 'MOVE', 'WAITLIST_OFFER')";

    /**
     * The start of the statement is now: a clock that moved on would keep the index out. OFFSET keeps the questions below
     * from becoming joins, which would look at all that is due before the first few are had.
     */
    private static final String DUE = """
        m.state IN ('PLANNED', 'SENDING') AND m.channel = :channel AND m.look_at <= statement_timestamp()
        """;

    private static final String NOT_HELD_BACK = """
        NOT EXISTS (
            SELECT FROM message other
            WHERE other.subject_id = m.subject_id AND other.recipient_id = m.recipient_id
              AND other.channel = m.channel AND other.message_id <> m.message_id
              AND other.state = 'SENDING' AND other.look_at > statement_timestamp()
            OFFSET 0)
        """;

    private static final String KNOWN_CLINIC = "EXISTS (SELECT FROM clinic c WHERE c.clinic_id = m.clinic_id OFFSET 0)";

    /** Rows another sender is just claiming are passed over; one that was claimed meanwhile is looked at again, and not due. */
    private static final String FIRST_COME = """
            ORDER BY m.look_at
            LIMIT :most
            FOR UPDATE OF m SKIP LOCKED),
        """;

    private static final String TAKE = """
        taken AS (
            UPDATE message m
            SET state = 'SENDING', claim = gen_random_uuid(), tries = tries + 1,
                look_at = clock_timestamp() + :lease * interval '1 millisecond',
                give_up_at = coalesce(give_up_at, clock_timestamp() + :giveUp * interval '1 millisecond')
            FROM due WHERE m.message_id = due.message_id
            RETURNING m.*)
        SELECT CASE WHEN m.subject_kind = 'VISIT' AND a.version IS DISTINCT FROM m.subject_version THEN 'OUTDATED'
                    WHEN m.useful_until <= clock_timestamp() THEN 'LATE'
                    ELSE 'SEND' END AS verdict,
        """ + ClaimedRow.COLUMNS + """
        FROM taken m LEFT JOIN appointment a ON m.subject_kind = 'VISIT' AND a.appointment_id = m.subject_id
        ORDER BY m.due_at, m.message_id
        """;

    static final String URGENT_FIRST = "WITH due AS (SELECT m.message_id FROM message m WHERE " + DUE + " AND " + URGENT
            + " AND (m.useful_until <= statement_timestamp() OR m.clinic_id IS NULL OR " + KNOWN_CLINIC + ") AND "
            + NOT_HELD_BACK + FIRST_COME + TAKE;

    /**
     * An equal share for each clinic that has something due, whatever else is waiting: who sends ten thousand reminders
     * holds up nobody who sends one.
     */
    static final String FAIRLY = """
        WITH busy AS MATERIALIZED (
            SELECT c.clinic_id, count(*) OVER () AS clinics
            FROM clinic c
            WHERE EXISTS (SELECT FROM message m WHERE m.clinic_id = c.clinic_id AND
        """ + DUE + """
                          OFFSET 0)
            ORDER BY random()
            LIMIT :most),
        due AS (
            SELECT share.message_id
            FROM busy CROSS JOIN LATERAL (
                SELECT m.message_id FROM message m
                WHERE m.clinic_id = busy.clinic_id AND
        """ + DUE + " AND " + NOT_HELD_BACK + """
                ORDER BY m.look_at
                LIMIT (:most + busy.clinics - 1) / busy.clinics
                FOR UPDATE OF m SKIP LOCKED) share
            LIMIT :most),
        """ + TAKE;

    /** What is too late to be of use, of clinics that were never heard of: taken to be written off. */
    static final String STRAYS = "WITH due AS (SELECT m.message_id FROM message m WHERE " + DUE
            + " AND m.useful_until <= statement_timestamp() AND m.clinic_id IS NOT NULL AND NOT " + KNOWN_CLINIC + " "
            + FIRST_COME + TAKE;

    private ClaimSql() {}
}
