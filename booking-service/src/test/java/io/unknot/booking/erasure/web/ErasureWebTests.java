package io.unknot.booking.erasure.web;

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
import io.unknot.events.EventJson;
import io.unknot.events.client.ClientErased;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A client of whom everything is kept that can be, and what is left of it. */
@BookingServiceTest
class ErasureWebTests {

    private static final String CLIENT = "/api/v1/clients/{id}";
    private static final String WHY = "{\"reason\":\"asked for it in a letter\"}";

    private static final String EMPTIED = """
        SELECT count(*) FROM client WHERE id = :client AND erased_at IS NOT NULL
          AND num_nonnulls(contacts, email_hash, phone_hash, found_by, email_verified_at, phone_verified_at) = 0
        """;

    /** Found by the visit: the way to manage it, whether they come, and an answer that was kept. */
    private static final String OF_VISITS = """
        SELECT (SELECT count(*) FROM manage_link WHERE appointment_id IN (SELECT id FROM appointment WHERE client_id = :client))
             + (SELECT count(*) FROM attendance_reply
                WHERE appointment_id IN (SELECT id FROM appointment WHERE client_id = :client))
             + (SELECT count(*) FROM repeated_request
                WHERE key IN (SELECT id::text FROM appointment WHERE client_id = :client))
        """;

    /** That somebody was there, what it cost and what they agreed to: of a bare id that leads to nobody. */
    private static final Set<String> STAY = Set.of("appointment", "care_plan", "consent", "review", "waitlist_wish");

    /** Where rows of a client may be; whoever adds one says here, in the erasure and in the export what becomes of it. */
    private static final Set<String> KNOWN = Set.of(
            "appointment",
            "care_plan",
            "clearance",
            "client_key",
            "consent",
            "contact_verification",
            "episode",
            "login_link_client",
            "preference",
            "progress_notice",
            "referral",
            "referral_code",
            "review",
            "score",
            "screening",
            "visit_note",
            "waitlist_wish");

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
    private UUID sam;
    private Caller client;
    private Caller manager;

    @BeforeEach
    void somebodyComesOftenAndSaysALot() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        client = new Caller.Client(sam);
        manager = Http.managerOf(riverside.clinic());
        var named = "{\"name\":\"Sam Erasable\",\"email\":\"sam.%s@example.org\",\"phone\":\"+441134960000\"}"
                .formatted(sam);
        body(http.put(client, named, CLIENT, sam));
        body(http.put(client, "{\"areasToAvoid\":[\"left knee\"]}", CLIENT + "/preferences", sam));
        body(http.get(client, CLIENT + "/referral-code", sam));
        http.post(client, "{\"channel\":\"email\"}", CLIENT + "/verifications", sam)
                .expectStatus()
                .isCreated();
        var visit = weeks.scorable(riverside, sam, 0);
        http.post(client, "{\"moment\":\"before\",\"pain\":7}", "/api/v1/appointments/{id}/scores", visit)
                .expectStatus()
                .isCreated();
        run("UPDATE appointment SET state = 'completed' WHERE client_id = :client");
        http.post(client, "{\"stars\":5,\"text\":\"My knee is happy\"}", "/api/v1/appointments/{id}/review", visit)
                .expectStatus()
                .isCreated();
        weeks.plan(sam, visit);
        body(http.put(client, "{\"outcomes\":true}", CLIENT + "/consents", sam));
        http.as(client)
                .post()
                .uri("/api/v1/appointments/{id}/manage-link", visit)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        whatNobodyDoesInATest(visit);
    }

    private void whatNobodyDoesInATest(UUID visit) {
        var friend = town.client();
        run("INSERT INTO referral (client_id, referred_by) VALUES (:client, '%s')".formatted(friend));
        run("INSERT INTO progress_notice VALUES (:client, '%s', now())".formatted(visit));
        run("""
            INSERT INTO attendance_reply
            SELECT id, 'coming', now(), now() FROM appointment WHERE client_id = :client AND id = '%s'
            """.formatted(visit));
        run("INSERT INTO visit_note VALUES (gen_random_uuid(), 1, '%s', :client, gen_random_uuid(), now(), 'x'::bytea)"
                .formatted(visit));
        run("INSERT INTO clearance VALUES (gen_random_uuid(), :client, now(), now() + interval '1 day', 'x'::bytea)");
        run("""
            WITH asked AS (
                INSERT INTO login_link (id, handle_hash, channel, expires_at)
                VALUES (gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), 'email', now()) RETURNING id)
            INSERT INTO login_link_client SELECT id, :client FROM asked
            """);
        run("""
            INSERT INTO waitlist_wish VALUES (gen_random_uuid(), :client, 'waiting', gen_random_uuid(), NULL,
                ARRAY[gen_random_uuid()], '{}', current_date, current_date, '{}', '{}', 0, now(), now())
            """);
        run("""
            INSERT INTO repeated_request (scope, key, request_hash, status, body)
            SELECT 'staff x POST ' || id || '/scores', id, 'x', 201, 'sealed' FROM appointment WHERE client_id = :client
            """);
    }

    @Test
    void forgetsEverythingAndLetsOnlyStandWhatIsOfNobody() {
        assertThat(tablesWithRows()).isEqualTo(KNOWN);
        assertThat(count(OF_VISITS)).isEqualTo(3);

        erase(client, "{}").expectStatus().isNoContent();

        refused(http.get(client, CLIENT, sam), 404, "unknown-client");
        refused(http.get(manager, CLIENT, sam), 404, "unknown-client");
        assertThat(tablesWithRows()).isSubsetOf(STAY);
        assertThat(count("SELECT count(*) FROM review WHERE client_id = :client AND text IS NOT NULL"))
                .isZero();
        assertThat(count(EMPTIED)).isOne();
        assertThat(count(OF_VISITS)).isZero();
    }

    @Test
    void knowsEveryTableThatRefersToClientsAndTheDatabaseGuardsEachAgainstInsertsAndUpdates() {
        assertThat(names("""
            SELECT table_name FROM information_schema.columns
            WHERE column_name = 'client_id' AND table_schema = 'public'
            """)).containsExactlyInAnyOrderElementsOf(KNOWN);
        for (var trigger : List.of("nothing_of_the_forgotten", "nothing_for_the_forgotten")) {
            assertThat(names("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgenabled = 'O' AND tgname = '"
                            + trigger + "'"))
                    .as(trigger)
                    .containsExactlyInAnyOrderElementsOf(KNOWN);
        }
    }

    @Test
    void nothingRefersToAClientByAnotherNameButWhatNeedsNoGuard() {
        // A friend's id beside who was recommended goes with either; an id that was merged keeps pointing to who is
        // forgotten.
        assertThat(names("""
            SELECT conrelid::regclass || '.' || attname
            FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
            WHERE contype = 'f' AND confrelid = 'client'::regclass AND attname <> 'client_id'
            """)).containsExactlyInAnyOrder("referral.referred_by", "client.merged_into");
    }

    @Test
    void tellsOthersOfEveryIdThatWasTheirs() {
        var old = town.stranger();
        http.post(
                        Http.chainManager(),
                        "{\"into\":\"%s\",\"reason\":\"same person\"}".formatted(sam),
                        CLIENT + "/merge",
                        old)
                .expectStatus()
                .isOk();

        erase(client, "{}").expectStatus().isNoContent();

        var told = database.sql("""
            SELECT payload FROM outbox WHERE subject IN (:client, :old) AND type = 'io.unknot.client.erased.v1'
            """)
                .bind("client", sam)
                .bind("old", old)
                .mapValue(String.class)
                .all()
                .map(json -> EventJson.read(ClientErased.class, json))
                .collectList()
                .block();
        assertThat(requireNonNull(told)).containsExactlyInAnyOrder(new ClientErased(sam, 1), new ClientErased(old, 2));
    }

    @Test
    void leavesNoSampleOfAKeyWithThePlanner() {
        database.sql("ANALYZE client_key").then().block();

        assertThat(requireNonNull(
                        database.sql("""
                            SELECT array_agg(attname::text) FROM pg_stats WHERE tablename = 'client_key'
                            """).mapValue(String[].class).one().block()))
                .contains("client_id")
                .doesNotContain("wrapped");
    }

    @Test
    void isDoneOnceHoweverOftenItIsAskedFor() {
        erase(manager, WHY).expectStatus().isNoContent();
        erase(manager, WHY).expectStatus().isNoContent();
        erase(client, "{}").expectStatus().isNoContent();

        assertThat(count("SELECT count(*) FROM outbox WHERE subject = :client AND type = 'io.unknot.client.erased.v1'"))
                .isOne();
        assertThat(weeks.read(
                        "SELECT string_agg(why, ', ') FROM audit_entry WHERE subject_id = :id AND action = 'erase'",
                        sam))
                .isEqualTo("asked for it in a letter");
    }

    @Test
    void nothingIsKeptOfOneWhoIsForgotten() {
        erase(client, "{}").expectStatus().isNoContent();

        var named = "{\"name\":\"Sam\",\"email\":\"sam@example.org\"}";
        refused(http.put(client, named, CLIENT, sam), 404, "unknown-client");
        refused(http.put(client, "{\"areasToAvoid\":[\"x\"]}", CLIENT + "/preferences", sam), 404, "unknown-client");
        assertThat(tablesWithRows()).isSubsetOf(STAY);
    }

    @Test
    void doesNotWaitForAVisitThatNobodyClosed() {
        weeks.visit(riverside, sam, Duration.ofDays(-3), "booked");

        erase(client, "{}").expectStatus().isNoContent();
    }

    @Test
    void waitsUntilNobodyWaitsForTheClient() {
        var visit = weeks.visit(riverside, sam, Duration.ofDays(2), "booked");

        var problem = refused(erase(client, "{}"), 409, "visits-to-come");

        assertThat(JsonPath.<List<String>>read(problem, "$.appointments")).containsExactly(visit.toString());
        body(http.get(client, CLIENT, sam));
    }

    @Test
    void isForTheClientAndManagersOfClinicsThatKnowThemWhoHaveJustProvedIt() {
        var stale = http.as(client, Proof.NONE)
                .post()
                .uri(CLIENT + "/erasure", sam)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();
        refused(stale, 403, "step-up-required");
        refused(erase(manager, "{}"), 400, "invalid-request");
        refused(erase(Http.managerOf(UUID.randomUUID()), WHY), 404, "unknown-client");
        refused(erase(new Caller.Client(UUID.randomUUID()), "{}"), 404, "unknown-client");
        refused(erase(Http.frontDeskOf(riverside.clinic()), WHY), 403, "not-allowed");
        refused(erase(new Caller.Operator(UUID.randomUUID()), WHY), 403, "not-allowed");
        body(http.get(client, CLIENT, sam));
        var everywhere = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());
        erase(everywhere, WHY).expectStatus().isNoContent();
    }

    private ResponseSpec erase(Caller caller, String request) {
        return http.as(caller, new Proof(clock.instant()))
                .post()
                .uri(CLIENT + "/erasure", sam)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }

    private Set<String> tablesWithRows() {
        return Set.copyOf(KNOWN.stream()
                .filter(table -> count("SELECT count(*) FROM " + table + " WHERE client_id = :client") > 0)
                .toList());
    }

    private List<String> names(String sql) {
        return requireNonNull(
                database.sql(sql).mapValue(String.class).all().collectList().block());
    }

    private long count(String sql) {
        return requireNonNull(
                database.sql(sql).bind("client", sam).mapValue(Long.class).one().block());
    }

    private void run(String sql) {
        database.sql(sql).bind("client", sam).then().block();
    }
}
