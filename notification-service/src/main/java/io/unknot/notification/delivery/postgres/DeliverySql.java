package io.unknot.notification.delivery.postgres;

/**
 * The statements by which a sender hands over and puts away what it has in hand, many at once. Each locks them in the
 * order in which a change of their subject does.
 */
final class DeliverySql {

    /**
     * Waits for a change of a subject that is just withdrawing its messages, and then finds the claims gone; a change that
     * comes after this finds them handed over. The claim is made longer only where it must be: as long as no column of an
     * index changes the row stays where it is.
     */
    static final String HAND_OVER = """
        WITH asked AS MATERIALIZED (
            SELECT m.message_id,
                   CASE WHEN m.claim IS DISTINCT FROM mine.claim THEN 'LOST'
                        WHEN m.subject_kind = 'VISIT' AND a.version IS DISTINCT FROM m.subject_version THEN 'OUTDATED'
                        WHEN m.useful_until <= clock_timestamp() THEN 'LATE'
                        WHEN m.recipient_kind = 'CLIENT'
                             AND m.kind || '/' || m.channel = ANY (
                                 (SELECT p.refused FROM client_preference p WHERE p.client_id = m.recipient_id
                                  ORDER BY p.version DESC LIMIT 1)::text[]) THEN 'OPTED_OUT'
                        WHEN m.recipient_kind = 'THERAPIST' AND m.channel = 'EMAIL'
                             AND (SELECT NOT CASE m.kind WHEN 'DAILY_SCHEDULE' THEN t.days ELSE t.visits END
                                  FROM therapist_mails t WHERE t.therapist_id = m.recipient_id
                                  ORDER BY t.version DESC LIMIT 1) THEN 'OPTED_OUT'
                        ELSE 'SEND' END AS verdict
            FROM unnest(:ids::uuid[], :claims::uuid[]) AS mine (id, claim)
                 JOIN message m ON m.message_id = mine.id
                 LEFT JOIN appointment a ON m.subject_kind = 'VISIT' AND a.appointment_id = m.subject_id
            ORDER BY m.due_at, m.message_id
            FOR UPDATE OF m),
        handed_over AS (
            UPDATE message m
            SET handed_over_at = statement_timestamp(),
                look_at = CASE WHEN m.look_at < clock_timestamp() + :lease * interval '0.7 milliseconds'
                               THEN clock_timestamp() + :lease * interval '1 millisecond'
                               ELSE m.look_at END
            FROM asked WHERE m.message_id = asked.message_id AND asked.verdict = 'SEND')
        SELECT message_id, verdict, statement_timestamp() AS at FROM asked
        """;

    static final String CLOSE = """
        WITH mine AS MATERIALIZED (
            SELECT m.message_id, ended.state, ended.version, ended.reason, ended.maybe_delivered
            FROM unnest(:ids::uuid[], :claims::uuid[], :states::text[], :versions::bigint[], :reasons::text[],
                        :maybes::boolean[])
                 AS ended (id, claim, state, version, reason, maybe_delivered)
                 JOIN message m ON m.message_id = ended.id AND m.claim = ended.claim
            ORDER BY m.due_at, m.message_id
            FOR UPDATE OF m)
        UPDATE message m
        SET state = mine.state, version = mine.version, reason = mine.reason, claim = NULL,
            handed_over_at = CASE WHEN mine.maybe_delivered THEN m.handed_over_at END
        FROM mine WHERE m.message_id = mine.message_id
        RETURNING m.message_id
        """;

    /** What was not tried goes back whatever the time: whoever claims it next sees that it is late. */
    static final String PUT_BACK = """
        WITH mine AS MATERIALIZED (
            SELECT m.message_id, later.wait, later.maybe_delivered, later.tried
            FROM unnest(:ids::uuid[], :claims::uuid[], :waits::bigint[], :maybes::boolean[], :tried::boolean[])
                 AS later (id, claim, wait, maybe_delivered, tried)
                 JOIN message m ON m.message_id = later.id AND m.claim = later.claim
            WHERE NOT later.tried
               OR clock_timestamp() + later.wait * interval '1 millisecond' < least(m.useful_until, m.give_up_at)
            ORDER BY m.due_at, m.message_id
            FOR UPDATE OF m)
        UPDATE message m
        SET state = 'PLANNED', claim = NULL, tries = m.tries - (NOT mine.tried)::int,
            look_at = clock_timestamp() + mine.wait * interval '1 millisecond',
            handed_over_at = CASE WHEN mine.maybe_delivered THEN m.handed_over_at END
        FROM mine WHERE m.message_id = mine.message_id
        RETURNING m.message_id
        """;

    private DeliverySql() {}
}
