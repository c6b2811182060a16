package io.unknot.booking.retention.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Three who have not been here for long, for different reasons, and one of each who is kept. */
@BookingServiceTest
class RetentionWebTests {

    private static final Duration ELEVEN_YEARS = Duration.ofDays(11 * 366);
    private static final Duration TWO_YEARS = Duration.ofDays(2 * 366);
    private static final Caller ADMIN =
            new Caller.Staff(UUID.randomUUID(), Set.of(Role.ORGANISATION_ADMIN), ClinicScope.everywhere());

    /** A row of each kind that was made so long ago for a client who is here; but for clients themselves. */
    private static final List<String> PLANTED = List.of(
            "UPDATE screening SET answered_at = :then WHERE client_id = :client",
            "INSERT INTO clearance VALUES (gen_random_uuid(), :client, CAST(:then AS timestamptz) - interval '1 day',"
                    + " :then, 'x')",
            "INSERT INTO contact_verification (id, client_id, channel, asked_at) VALUES (gen_random_uuid(), :client,"
                    + " 'email', :then)",
            """
            INSERT INTO waitlist_wish VALUES (gen_random_uuid(), :client, 'lapsed', gen_random_uuid(), NULL,
                ARRAY[gen_random_uuid()], '{}', current_date, current_date, '{}', '{}', 0, :then, :then)
            """,
            """
            INSERT INTO score SELECT gen_random_uuid(), 1, id, client_id, 'before', 'x', :then, :then
            FROM appointment WHERE client_id = :client
            """,
            """
            WITH asked AS (
                INSERT INTO login_link (id, handle_hash, channel, asked_at, expires_at)
                VALUES (gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), 'email', :then, :then) RETURNING id)
            INSERT INTO login_link_client SELECT id, :client FROM asked
            """,
            """
            INSERT INTO repeated_request (scope, key, request_hash, status, body, answered_at)
            VALUES ('client ' || CAST(:client AS uuid) || ' POST x', 'key', 'x', 201, 'sealed', :then)
            """);

    /** Somebody who never came, and still waits for a time. */
    private static final String WAITS = """
        INSERT INTO waitlist_wish VALUES (gen_random_uuid(), :client, 'waiting', gen_random_uuid(), NULL,
            ARRAY[gen_random_uuid()], '{}', current_date, current_date, '{}', '{}', 0, :then, clock_timestamp() + interval '30 days')
        """;

    private static final String LEFT = """
        SELECT (SELECT count(*) FROM screening WHERE client_id = :client)
             + (SELECT count(*) FROM clearance WHERE client_id = :client)
             + (SELECT count(*) FROM contact_verification WHERE client_id = :client)
             + (SELECT count(*) FROM waitlist_wish WHERE client_id = :client)
             + (SELECT count(*) FROM score WHERE client_id = :client)
             + (SELECT count(*) FROM login_link_client WHERE client_id = :client)
             + (SELECT count(*) FROM repeated_request WHERE scope LIKE '%' || CAST(:client AS uuid) || '%')
        """;

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Clock clock;

    private Riverside riverside;
    private UUID idle;
    private UUID neverCame;
    private UUID waiting;
    private UUID here;
    private UUID regular;

    @BeforeEach
    void someCameLongAgoAndSomeLately() {
        riverside = town.open(Riverside.withRooms(1));
        idle = cameAndSaid(ELEVEN_YEARS, ELEVEN_YEARS);
        here = cameAndSaid(Duration.ofDays(1), ELEVEN_YEARS);
        regular = cameAndSaid(Duration.ofDays(1), Duration.ofHours(1));
        neverCame = town.client();
        for (var client : List.of(idle, here, regular)) {
            run("UPDATE client SET changed_at = :then WHERE id = :client", client, ELEVEN_YEARS);
        }
        waiting = town.client();
        run(WAITS, waiting, TWO_YEARS);
        for (var client : List.of(neverCame, waiting)) {
            run("UPDATE client SET changed_at = :then WHERE id = :client", client, TWO_YEARS);
        }
    }

    @Test
    void showsWhatWouldGoAndLeavesIt() {
        var seen = body(http.get(ADMIN, "/api/v1/retention"));

        assertThat(JsonPath.<List<String>>read(seen, "$.kinds[*].kind"))
                .containsExactly(
                        "clearances",
                        "ended-wishes",
                        "idle-clients",
                        "kept-answers",
                        "login-links",
                        "newcomers",
                        "safety-answers",
                        "scores",
                        "verifications");
        assertThat(JsonPath.<List<Integer>>read(seen, "$.kinds[*].count")).allMatch(count -> count >= 1);
        assertThat(JsonPath.<List<String>>read(seen, "$.kinds[*].oldest"))
                .allMatch(oldest -> Instant.parse(oldest).isBefore(then(TWO_YEARS.minusDays(1))));
        assertThat(left(here)).isEqualTo(7);
        body(http.get(new Caller.Client(idle), "/api/v1/clients/{id}", idle));
    }

    @Test
    void removesWhatIsKeptLongEnoughAndNothingElse() {
        var gone = body(run(new Proof(clock.instant())));

        assertThat(JsonPath.<List<Integer>>read(gone, "$.kinds[*].count")).allMatch(count -> count >= 1);
        assertThat(left(here)).isZero();
        assertThat(left(regular)).isEqualTo(7);
        refused(http.get(new Caller.Client(idle), "/api/v1/clients/{id}", idle), 404, "unknown-client");
        refused(http.get(new Caller.Client(neverCame), "/api/v1/clients/{id}", neverCame), 404, "unknown-client");
        body(http.get(new Caller.Client(waiting), "/api/v1/clients/{id}", waiting));
        body(http.get(new Caller.Client(here), "/api/v1/clients/{id}", here));
        assertThat(weeks.read("SELECT why FROM audit_entry WHERE subject_id = :id AND action = 'erase'", idle))
                .isEqualTo("kept long enough");
        assertThat(requireNonNull(database.sql("""
            SELECT count(DISTINCT after ->> 'kind') FROM audit_entry WHERE action = 'remove-outdated'
            """).mapValue(Long.class).one().block()))
                .isEqualTo(7);
    }

    @Test
    void isForAdministratorsWhoHaveJustProvedWhoTheyAre() {
        refused(run(Proof.NONE), 403, "step-up-required");
        refused(http.get(Http.chainManager(), "/api/v1/retention"), 403, "not-allowed");
        refused(http.post(Http.chainManager(), "", "/api/v1/retention/runs"), 403, "not-allowed");
        refused(http.get(new Caller.Client(here), "/api/v1/retention"), 403, "not-allowed");
        refused(http.get(new Caller.Visitor(), "/api/v1/retention"), 401, "login-needed");
        assertThat(left(here)).isEqualTo(7);
    }

    private UUID cameAndSaid(Duration cameAgo, Duration saidAgo) {
        var client = town.client();
        weeks.visit(riverside, client, cameAgo.negated(), "completed");
        PLANTED.forEach(sql -> run(sql, client, saidAgo));
        return client;
    }

    private ResponseSpec run(Proof proof) {
        return http.as(ADMIN, proof).post().uri("/api/v1/retention/runs").exchange();
    }

    private long left(UUID client) {
        return requireNonNull(database.sql(LEFT)
                .bind("client", client)
                .mapValue(Long.class)
                .one()
                .block());
    }

    private void run(String sql, UUID client, Duration ago) {
        database.sql(sql)
                .bind("client", client)
                .bind("then", then(ago).atOffset(ZoneOffset.UTC))
                .then()
                .block();
    }

    private Instant then(Duration ago) {
        return clock.instant().minus(ago);
    }
}
