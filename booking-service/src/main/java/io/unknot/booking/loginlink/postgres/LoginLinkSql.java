package io.unknot.booking.loginlink.postgres;

/** The statements about login links. */
final class LoginLinkSql {

    /** Each client's asks come one after the other, in an order that two who share clients agree on. */
    static final String ONE_AT_A_TIME = """
        SELECT pg_advisory_xact_lock(hashtextextended(client::text, 5))
        FROM (SELECT client FROM unnest(:clients::uuid[]) client ORDER BY client) one
        """;

    /** Those older than a day count no more; a few of them go each time, so that none stays for long. */
    static final String KEEP = """
        WITH outdated AS (
            DELETE FROM login_link WHERE id IN (
                SELECT id FROM login_link
                WHERE asked_at < clock_timestamp() - interval '1 day' LIMIT 10 FOR UPDATE SKIP LOCKED)),
        recent AS (
            SELECT count(DISTINCT l.id) AS of_day,
                   count(DISTINCT l.id) FILTER (WHERE l.asked_at > clock_timestamp() - interval '1 hour') AS of_hour
            FROM login_link_client h JOIN login_link l ON l.id = h.login_link_id
            WHERE h.client_id = ANY (:clients::uuid[]) AND l.channel = :channel
              AND l.asked_at > clock_timestamp() - interval '1 day'),
        made AS (
            INSERT INTO login_link (id, handle_hash, channel, language, expires_at)
            VALUES (:id, :handle, :channel, :language, clock_timestamp() + :life * interval '1 second')
            RETURNING expires_at),
        held AS (
            INSERT INTO login_link_client (login_link_id, client_id)
            SELECT :id, client FROM unnest(:clients::uuid[]) client, recent
            WHERE recent.of_hour < :ofHour AND recent.of_day < :ofDay
            RETURNING client_id)
        SELECT expires_at, (SELECT count(*) FROM held)::int AS holders FROM made
        """;

    static final String END_OLDER = """
        UPDATE login_link SET replaced_at = clock_timestamp()
        WHERE used_at IS NULL AND replaced_at IS NULL AND id IN (
            SELECT older.login_link_id
            FROM login_link_client mine JOIN login_link_client older USING (client_id)
            WHERE mine.login_link_id = :id AND older.login_link_id <> :id)
        """;

    /** Of its clients those whose data are as they were: a contact that has changed since is another question. */
    private static final String SELECT = """
        SELECT l.id, l.channel, l.language, l.expires_at, encode(l.code_hash, 'hex') AS code_hash, l.draws, l.tries,
               CASE WHEN l.used_at IS NOT NULL THEN 'USED'
                    WHEN l.replaced_at IS NOT NULL THEN 'REPLACED' ELSE 'OPEN' END AS state,
               ARRAY(SELECT c.id FROM login_link_client h JOIN client c ON c.bookable_id = h.client_id
                     WHERE h.login_link_id = l.id AND c.changed_at <= l.asked_at
                       AND CASE l.channel WHEN 'email' THEN c.email_verified_at ELSE c.phone_verified_at END
                           IS NOT NULL) AS clients
        FROM login_link l
        """;

    static final String LOCK = SELECT + "WHERE l.id = :id FOR UPDATE OF l";
    static final String LOCK_BY_TOKEN = SELECT + "WHERE l.token_hash = :hash FOR UPDATE OF l";
    static final String LOCK_BY_HANDLE = SELECT + "WHERE l.handle_hash = :hash FOR UPDATE OF l";

    static final String SENT = """
        UPDATE login_link SET token_hash = :token, code_hash = decode(:code, 'hex'), draws = draws + 1 WHERE id = :id
        """;

    private LoginLinkSql() {}
}
