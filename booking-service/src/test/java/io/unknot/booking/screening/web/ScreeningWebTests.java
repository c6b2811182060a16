package io.unknot.booking.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@BookingServiceTest
class ScreeningWebTests {

    private static final String SCREENINGS = "/api/v1/clients/{id}/screenings";
    private static final String QUESTIONNAIRE = "/api/v1/questionnaire";

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Http http;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller therapist = new Caller.Visitor();
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samComes() {
        riverside = town.open(Riverside.withRooms(1));
        therapist = new Caller.Staff(riverside.mara(), Set.of(Role.THERAPIST), ClinicScope.of(riverside.clinic()));
        sam = town.stranger();
    }

    @Test
    void saysWhatToDoInTheLanguageAskedFor() {
        var german = body(http.as(sam())
                .post()
                .uri(SCREENINGS, sam)
                .header("Accept-Language", "de")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(answers(Map.of("leg-weakness", "yes")))
                .exchange()
                .expectStatus()
                .isCreated());

        assertThat(JsonPath.<String>read(german, "$.outcome")).isEqualTo("red");
        assertThat(JsonPath.<String>read(german, "$.urgency")).isEqualTo("emergency");
        assertThat(JsonPath.<List<String>>read(german, "$.advice").getFirst()).contains("Notruf");
    }

    @Test
    void offersSelfCareForMinorPainAndNoMore() {
        var minor = body(answer(sam(), Map.of("pain", "2")).expectStatus().isCreated());
        var other = body(answer(sam(), Map.of("pain", "5")).expectStatus().isCreated());

        assertThat(JsonPath.<List<String>>read(minor, "$.advice"))
                .anySatisfy(text -> assertThat(text).contains("self-massage"));
        assertThat(other).doesNotContain("self-massage");
    }

    @Test
    void wantsAnAnswerToEveryQuestionAndNamesTheFieldNotTheAnswer() {
        var wrong = new HashMap<>(Surgery.answers(surgery.asked(), Map.of("pain", "eleven")));
        wrong.remove("fall");
        wrong.put("horoscope", "yes");

        var problem = body(http.post(sam(), body(surgery.asked().version(), wrong), SCREENINGS, sam)
                .expectStatus()
                .isBadRequest());

        assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].field"))
                .containsExactlyInAnyOrder("answers.fall", "answers.horoscope", "answers.pain");
        assertThat(problem).doesNotContain("eleven");
    }

    @Test
    void refusesAnswersToQuestionsThatHaveChanged() {
        var body = body(surgery.asked().version() - 1 == 0 ? 99 : 1, Surgery.answers(surgery.asked(), Map.of()));

        assertThat(body(http.post(sam(), body, SCREENINGS, sam).expectStatus().isEqualTo(409)))
                .contains("questionnaire-outdated");
    }

    @Test
    void aRepeatedRequestAnswersOnceAndKeepsNoHealthDataToRepeatIt() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key);
        var second = keyed(key);

        assertThat(JsonPath.<String>read(second, "$.id")).isEqualTo(JsonPath.<String>read(first, "$.id"));
        assertThat(JsonPath.<String>read(second, "$.outcome")).isEqualTo("amber");
        assertThat(stored("SELECT count(*)::text FROM screening WHERE client_id = :sam"))
                .isEqualTo("1");
    }

    @Test
    void nobodyElseReadsAnswersAndWhoOfTheStaffDidIsKept() {
        answer(sam(), Map.of("pregnancy", "yes")).expectStatus().isCreated();
        http.get(therapist, SCREENINGS, sam).expectStatus().isNotFound();
        http.get(new Caller.Client(town.stranger()), SCREENINGS, sam)
                .expectStatus()
                .isNotFound();
        http.get(new Caller.Visitor(), SCREENINGS, sam).expectStatus().isUnauthorized();

        bookVisit.book(riverside.wish(sam, Riverside.ten()), By.system()).block();

        var seen = body(http.get(therapist, SCREENINGS, sam).expectStatus().isOk());
        assertThat(JsonPath.<String>read(seen, "$.screenings[0].answers.pregnancy"))
                .isEqualTo("yes");
        assertThat(stored("SELECT count(*)::text FROM audit_entry"
                        + " WHERE action = 'read-screenings' AND subject_id = :sam"))
                .isEqualTo("1");
    }

    @Test
    void nobodyAnswersForAnother() {
        answer(new Caller.Client(town.stranger()), Map.of()).expectStatus().isNotFound();
        answer(therapist, Map.of()).expectStatus().isNotFound();
        answer(Http.frontDeskOf(riverside.clinic()), Map.of()).expectStatus().isCreated();
    }

    @Test
    void answersAreStoredSealed() {
        answer(sam(), Map.of("cancer", "yes")).expectStatus().isCreated();

        assertThat(stored("SELECT encode(findings, 'escape') || encode(answers, 'escape')"
                        + " FROM screening WHERE client_id = :sam"))
                .doesNotContain("cancer")
                .doesNotContain("low-back");
        assertThat(stored(
                        "SELECT string_agg(after::text, ' ') FROM audit_entry WHERE after ->> 'clientId' = :sam::text"))
                .doesNotContain("cancer")
                .doesNotContain("admits");
    }

    @Test
    void aManagerAsksOtherwiseAndEverybodyIsAskedAgain() {
        surgery.clear(sam);
        var before = surgery.asked();
        var manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());
        var content = json.writeValueAsString(before.content());

        http.put(Http.frontDeskOf(riverside.clinic()), content, QUESTIONNAIRE)
                .expectStatus()
                .isForbidden();
        var after =
                body(http.put(manager, content, QUESTIONNAIRE).expectStatus().isOk());

        assertThat(JsonPath.<Integer>read(after, "$.version")).isEqualTo(before.version() + 1);
        var wish = """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());
        assertThat(body(http.post(sam(), wish, "/api/v1/appointments")
                        .expectStatus()
                        .isEqualTo(409)))
                .contains("screening-outdated");
    }

    @Test
    void aQuestionnaireThatMakesNoSenseIsRefusedByItsField() {
        var manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());
        var odd = """
            {"questions": [{"key": "fall", "text": {"en": "Did you fall?"}, "kind": "yes-no",
                            "rules": [{"when": "8+", "raises": "red", "urgency": "soon"}]}],
             "texts": {"clear": {"en": "You can book."}}}
            """;

        var problem = body(http.put(manager, odd, QUESTIONNAIRE).expectStatus().isBadRequest());

        assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].field"))
                .contains("questions.fall", "texts.emergency");
    }

    @Test
    void whatWasAnsweredGoesWithAClientWhoIsSomebodyElse() {
        surgery.says(sam, Map.of("fever", "yes"));
        var samuel = town.stranger();
        var manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());

        http.post(
                        manager,
                        "{\"into\": \"%s\", \"reason\": \"the same person\"}".formatted(samuel),
                        "/api/v1/clients/{id}/merge",
                        sam)
                .expectStatus()
                .isOk();

        var seen = body(http.get(new Caller.Client(samuel), SCREENINGS, samuel)
                .expectStatus()
                .isOk());
        assertThat(JsonPath.<String>read(seen, "$.screenings[0].outcome")).isEqualTo("red");
        assertThat(stored("SELECT count(*)::text FROM client_key WHERE client_id = :sam"))
                .isEqualTo("0");
    }

    private String keyed(String key) {
        return body(http.as(sam())
                .post()
                .uri(SCREENINGS, sam)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(answers(Map.of("pregnancy", "yes")))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private ResponseSpec answer(Caller caller, Map<String, String> trouble) {
        return http.post(caller, answers(trouble), SCREENINGS, sam);
    }

    private String answers(Map<String, String> trouble) {
        return body(surgery.asked().version(), Surgery.answers(surgery.asked(), trouble));
    }

    private String body(int version, Map<String, String> answers) {
        return json.writeValueAsString(
                Map.of("questionnaireVersion", version, "complaint", Surgery.COMPLAINT, "answers", answers));
    }

    private Caller sam() {
        return new Caller.Client(sam);
    }

    private String stored(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).bind("sam", sam).mapValue(String.class).one().block());
    }

    private static String body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
