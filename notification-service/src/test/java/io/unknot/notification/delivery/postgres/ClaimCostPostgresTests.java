package io.unknot.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a claim reads, in pages of 8 kB, when a hundred thousand messages wait: by plans that were made and kept when the last
 * vacuum had found none, so that every index cost the same, and of which nothing says that the table has grown.
 */
class ClaimCostPostgresTests extends ClaimStory {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BATCH = 100;

    /** As many as a plan is made anew for, and then some. */
    private static final int UNTIL_KEPT = 8;

    /** To write one message into its place and its indexes is some thirty of them. */
    private static final int PAGES_EACH = 50;

    /** What the catalogue says of the tables may have to be read again. */
    private static final int NEXT_TO_NOTHING = 300;

    private static final String FOUND_EMPTY =
            "SELECT pg_restore_relation_stats('schemaname', current_schema()::text, 'relname', 'message',"
                    + " 'relpages', 0, 'reltuples', 0::real)";

    private static final Pattern PAGES = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");

    @Autowired
    private ConnectionFactory connections;

    @Test
    void readsLittleMoreThanItTakesHoweverMuchIsDue() {
        var pages = pagesRead(ClaimSql.DUE, waiting("'LATE_REMINDER'", "clock_timestamp() - interval '1 minute'"));

        assertThat(pages).isLessThan(BATCH * PAGES_EACH);
    }

    @Test
    void readsLittleMoreThanItTakesHoweverMuchIsUrgent() {
        var pages = pagesRead(ClaimSql.DUE, waiting("'CANCELLATION'", "clock_timestamp() - interval '1 minute'"));

        assertThat(pages).isLessThan(BATCH * PAGES_EACH);
    }

    @Test
    void readsNextToNothingWhileNothingIsDueYet() {
        var later = waiting("'LATE_REMINDER'", "clock_timestamp() + interval '1 day'");

        assertThat(pagesRead(ClaimSql.DUE, later)).isLessThan(NEXT_TO_NOTHING);
        assertThat(pagesRead(ClaimSql.STRAYS, later)).isLessThan(NEXT_TO_NOTHING);
    }

    /** A quarter of them, of fifty clinics. */
    private static String waiting(String kind, String due) {
        return """
            WITH clinics AS (
                INSERT INTO clinic (clinic_id, version, name, line, city, postcode, country, zone)
                SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 1, 'Clinic', '1', 'Leeds', 'LS1',
                       'GB', 'Europe/London'
                FROM generate_series(1, 50) n
                ON CONFLICT DO NOTHING)
            INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind,
                                 recipient_id, clinic_id, kind, channel, state, due_at, useful_until, look_at, facts)
            SELECT gen_random_uuid(), 1, 'CARE_PLAN', gen_random_uuid(), 1, 'CLIENT', gen_random_uuid(),
                   ('00000000-0000-0000-0000-' || lpad((1 + n %% 50)::text, 12, '0'))::uuid, %s, 'EMAIL', 'PLANNED', due,
                   due + interval '2 days', due, '{"are": "none"}'
            FROM generate_series(1, 25000) n, (SELECT %s AS due) AS all_of_them
            """.formatted(kind, due);
    }

    private long pagesRead(String claim, String waiting) {
        return Mono.usingWhen(
                        connections.create(),
                        connection -> pagesRead(
                                new SingleConnectionFactory(connection, connections.getMetadata(), true),
                                claim,
                                waiting),
                        Connection::close)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static Mono<Long> pagesRead(SingleConnectionFactory only, String claim, String waiting) {
        var database = DatabaseClient.create(only);
        return database.sql("BEGIN")
                .then()
                .then(database.sql(FOUND_EMPTY).then())
                .thenMany(explained(database, claim).repeat(UNTIL_KEPT))
                .thenMany(database.sql(waiting).then().repeat(3))
                .then(explained(database, claim).collectList())
                .map(ClaimCostPostgresTests::pages)
                .flatMap(pages -> database.sql("ROLLBACK").then().thenReturn(pages));
    }

    private static Flux<String> explained(DatabaseClient database, String claim) {
        return database.sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) " + claim)
                .bind("channel", "EMAIL")
                .bind("most", BATCH)
                .bind("lease", 45_000L)
                .bind("giveUp", 86_400_000L)
                .mapValue(String.class)
                .all();
    }

    /** The first line that says so speaks of the whole statement. */
    private static long pages(List<String> plan) {
        var said = plan.stream()
                .map(PAGES::matcher)
                .filter(line -> line.find())
                .findFirst()
                .orElseThrow();
        return Long.parseLong(said.group(1)) + (said.group(2) == null ? 0 : Long.parseLong(said.group(2)));
    }
}
