package io.unknot.notification.delivery.postgres;

/**
 * The statements by which senders take what is due, one trip each. What is due and in which order is said by the database's
 * own functions, in the migrations: their plans hold however many messages wait.
 */
final class ClaimSql {

    private static final String TAKE = """
        SELECT took.verdict, %s
        FROM take_messages(ARRAY(SELECT %s(:channel, :most)), :lease * interval '1 millisecond',
                           :giveUp * interval '1 millisecond') AS took,
             LATERAL (SELECT (took.taken).*) AS m, LATERAL (SELECT (took.visit).*) AS a
        """;

    /** What is urgent comes first, then an equal share for each clinic that has something due. */
    static final String DUE = TAKE.formatted(ClaimedRow.COLUMNS, "due_messages");

    /** What is too late to be of use, of clinics that were never heard of: taken to be written off. */
    static final String STRAYS = TAKE.formatted(ClaimedRow.COLUMNS, "stray_messages");

    private ClaimSql() {}
}
