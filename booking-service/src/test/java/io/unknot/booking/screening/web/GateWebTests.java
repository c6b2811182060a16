package io.unknot.booking.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.Clearances;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Terms;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class GateWebTests {

    private static final String BOOK = "/api/v1/appointments";
    private static final String HOLD = "/api/v1/appointments/holds";

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Http http;

    @Autowired
    private ChangePolicy changePolicy;

    @Autowired
    private Clearances clearances;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();
    private Caller manager = new Caller.Visitor();
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samHasAnsweredNothing() {
        riverside = town.open(Riverside.withRooms(2));
        desk = Http.frontDeskOf(riverside.clinic());
        manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(riverside.clinic()));
        sam = town.stranger();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOK, HOLD})
    void refusesWhoHasNotAnsweredAndSaysWhereToAnswer(String address) {
        var problem = refusal(wish(address, sam()), "screening-missing");

        assertThat(JsonPath.<List<String>>read(problem, "$.reasons[*].code")).contains("screening-missing");
        assertThat(JsonPath.<String>read(problem, "$.next")).contains("/api/v1/questionnaire");
        surgery.clear(sam);
        wish(address, sam()).expectStatus().isCreated();
    }

    @Test
    void anotherClientsAnswersLetNobodyIn() {
        surgery.clear(town.stranger());

        refusal(wish(BOOK, sam()), "screening-missing");
    }

    @Test
    void refusesAnswersThatAreOlderThanThePolicySays() {
        surgery.clear(sam);
        answeredDaysAgo(91);

        refusal(wish(BOOK, sam()), "screening-outdated");
        surgery.clear(sam);
        wish(BOOK, sam()).expectStatus().isCreated();
    }

    @Test
    void asksAgainWhenTheEpisodeIsOver() {
        surgery.clear(sam);
        wish(BOOK, sam()).expectStatus().isCreated();
        http.post(desk, "", "/api/v1/clients/{id}/episode/end", sam)
                .expectStatus()
                .isOk();

        refusal(wish(BOOK, sam(), Riverside.at(12, 0), ""), "screening-missing");
    }

    @Test
    void asksNobodyWhereTheClinicDoesNot() {
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.withoutScreening(), By.system())
                .block();

        wish(BOOK, sam()).expectStatus().isCreated();
    }

    @Test
    void staffBookForACallerWhoWillBeAskedAtArrivalAndSayWhy() {
        refusal(wish(BOOK, desk), "screening-missing");

        wish(BOOK, desk, Riverside.ten(), ", \"override\": {\"reason\": \"is asked at arrival\"}")
                .expectStatus()
                .isCreated();
    }

    @Test
    void aRedFlagIsPassedOverByNobodyAndSaysHowUrgentItIs() {
        surgery.says(sam, Map.of("leg-weakness", "yes"));

        var problem = refusal(wish(BOOK, sam()), "red-flag");
        assertThat(JsonPath.<String>read(problem, "$.urgency")).isEqualTo("emergency");
        assertThat(JsonPath.<String>read(problem, "$.next")).contains("physician now");
        refusal(wish(BOOK, desk, Riverside.ten(), ", \"override\": {\"reason\": \"they insist on it\"}"), "red-flag");
    }

    @Test
    void aRedFlagStandsAlsoWhereNobodyIsAsked() {
        surgery.says(sam, Map.of("fever", "yes"));
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.withoutScreening(), By.system())
                .block();

        assertThat(JsonPath.<String>read(refusal(wish(BOOK, sam()), "red-flag"), "$.urgency"))
                .isEqualTo("soon");
    }

    @Test
    void aManagersClearanceLiftsARedFlagAndAClerksDoesNot() {
        surgery.says(sam, Map.of("fever", "yes"));
        clear(desk, Instant.now().plus(Duration.ofDays(30))).expectStatus().isForbidden();
        refusal(wish(BOOK, sam()), "red-flag");

        clear(manager, Instant.now().plus(Duration.ofDays(30))).expectStatus().isCreated();

        wish(BOOK, sam()).expectStatus().isCreated();
    }

    @Test
    void aManagerWhoseLoginIsOldClearsNothingBeforeConfirmingWhoTheyAre() {
        surgery.says(sam, Map.of("fever", "yes"));
        var longAgo = new Proof(Instant.now().minus(Duration.ofMinutes(6)));

        Http.refused(
                clear(http.as(manager, longAgo), Instant.now().plus(Duration.ofDays(30))), 403, "step-up-required");

        refusal(wish(BOOK, sam()), "red-flag");
    }

    @Test
    void aClearanceLiftsNothingThatIsSaidAfterIt() {
        surgery.says(sam, Map.of("fever", "yes"));
        clear(manager, Instant.now().plus(Duration.ofDays(30))).expectStatus().isCreated();
        surgery.says(sam, Map.of("leg-weakness", "yes"));

        refusal(wish(BOOK, sam()), "red-flag");
    }

    @Test
    void aCourseThatIsPausedGoesOnWithAClearanceOnly() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(clearances.givenTo(sam).blockOptional()).isEmpty();

        clear(manager, now.plus(Duration.ofDays(30))).expectStatus().isCreated();

        assertThat(clearances.givenTo(sam).blockOptional()).isPresent();
    }

    @Test
    void aRefusalThatTellsOfHealthIsKeptNowhere() {
        surgery.says(sam, Map.of("fever", "yes"));
        for (var address : List.of(BOOK, HOLD)) {
            refusal(keyed(address), "red-flag");
        }

        assertThat(database.sql("SELECT count(*) FROM repeated_request WHERE body LIKE '%red-flag%'")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
    }

    @Test
    void aClearanceMustEndLater() {
        clear(manager, Instant.now().minusSeconds(1)).expectStatus().isBadRequest();
    }

    @Test
    void theNewestAnswersCount() {
        surgery.says(sam, Map.of("fever", "yes"));
        surgery.clear(sam);

        wish(BOOK, sam()).expectStatus().isCreated();
    }

    @Test
    void whatIsNotForAConditionIsRefusedWithWhatIsAndOneMoreCallBooksIt() {
        var swedish = notFor("acute-inflammation", "block");
        surgery.says(sam, Map.of("inflammation", "yes"));

        var problem = refusal(wish(BOOK, sam()), "contraindicated");

        assertThat(JsonPath.<String>read(problem, "$.instead[0].treatmentId")).isEqualTo(swedish.toString());
        assertThat(JsonPath.<Boolean>read(problem, "$.instead[0].sameTime")).isTrue();
        assertThat(JsonPath.<Integer>read(problem, "$.instead[0].durationMinutes"))
                .isEqualTo(60);
        assertThat(JsonPath.<Integer>read(problem, "$.instead[0].prices[0].amountMinor"))
                .isEqualTo(6200);
        var instead = """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"}
            """.formatted(
                        riverside.clinic(),
                        swedish,
                        JsonPath.read(problem, "$.instead[0].therapistId"),
                        JsonPath.read(problem, "$.instead[0].start"));
        http.post(sam(), instead, BOOK).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "adapt"})
    void whatNeedsCareIsBookedWithAdviceThatNamesNoCondition(String effect) {
        notFor("acute-inflammation", effect);
        surgery.says(sam, Map.of("inflammation", "yes"));

        var booked = body(wish(BOOK, sam()).expectStatus().isCreated());

        assertThat(JsonPath.<String>read(booked, "$.advice[0].effect")).isEqualTo(effect);
        assertThat(booked).doesNotContain("inflammation");
    }

    /** The treatment is not for the condition, and a Swedish massage is there instead. */
    private UUID notFor(String condition, String effect) {
        var swedish = UUID.randomUUID();
        town.tell(
                new TreatmentChanged(
                        swedish,
                        1,
                        60,
                        5,
                        10,
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(new TreatmentChanged.Price(60, 6200, "GBP")),
                        List.of()),
                new TreatmentChanged(
                        riverside.treatment(),
                        2,
                        40,
                        5,
                        10,
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(new Contraindication(condition, effect, Set.of(swedish)))),
                riverside.alsoGives(riverside.mara(), swedish));
        return swedish;
    }

    private Caller sam() {
        return new Caller.Client(sam);
    }

    private ResponseSpec clear(Caller caller, Instant until) {
        return clear(http.as(caller), until);
    }

    private ResponseSpec clear(WebTestClient by, Instant until) {
        var body = """
            {"until": "%s", "physician": "Dr Reed", "note": "nothing that a massage would harm"}
            """.formatted(until);
        return by.post()
                .uri("/api/v1/clients/{id}/clearance", sam)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec keyed(String address) {
        var body = """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());
        return http.as(sam())
                .post()
                .uri(address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec wish(String address, Caller caller) {
        return wish(address, caller, Riverside.ten(), "");
    }

    private ResponseSpec wish(String address, Caller caller, Instant start, String more) {
        var named = caller instanceof Caller.Staff ? ", \"clientId\": \"%s\"".formatted(sam) : "";
        var body = """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"%s%s}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start, named, more);
        return http.post(caller, body, address);
    }

    private static String refusal(ResponseSpec answer, String type) {
        var problem = body(answer.expectStatus().isEqualTo(409));
        assertThat(JsonPath.<String>read(problem, "$.type")).isEqualTo("urn:unknot:problem:" + type);
        return problem;
    }

    private static String body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private void answeredDaysAgo(int days) {
        database.sql("UPDATE screening SET answered_at = clock_timestamp() - make_interval(days => :days)"
                        + " WHERE client_id = :client")
                .bind("days", days)
                .bind("client", sam)
                .then()
                .block();
    }
}
