package io.unknot.notification.answer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.notification.answer.AnswerLink;
import io.unknot.notification.answer.AnswerLinks;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** From the link in a reminder to what booking-service is told, over HTTP and the topic. */
class AnswerWebTests extends VisitStory {

    private static final String ANSWERS = "/api/v1/answers";

    @Autowired
    private AnswerLinks links;

    @BeforeEach
    void bookAVisit() {
        book();
        awaitState(story, "early-reminder", "planned");
    }

    @Test
    void aTapTellsThatTheClientComes() {
        answer(token(), "coming")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.answer")
                .isEqualTo("coming")
                .jsonPath("$.manageToken")
                .doesNotExist();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told()).containsExactly("ReminderAnswered EARLY_REMINDER 1"));
    }

    @Test
    void lookingAtTheQuestionAnswersNothing() {
        for (var times = 0; times < 3; times++) {
            question(token())
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.clinicName")
                    .isEqualTo("Riverside")
                    .jsonPath("$.start")
                    .isEqualTo(story.start().toString())
                    .jsonPath("$.zone")
                    .isEqualTo("Europe/London")
                    .jsonPath("$.answer")
                    .doesNotExist();
        }
        assertThat(answersKept()).isZero();
    }

    @Test
    void theSameAnswerIsToldOnceAndAnotherTakesItsPlace() {
        for (var said : List.of("coming", "coming", "not-coming", "not-coming")) {
            answer(token(), said).expectStatus().isOk();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told())
                        .containsExactly("ReminderAnswered EARLY_REMINDER 1", "ReminderAnswered EARLY_REMINDER 2"));
        question(token()).expectBody().jsonPath("$.answer").isEqualTo("not-coming");
        assertThat(answersKept()).isEqualTo(1);
    }

    @Test
    void whoCannotComeGetsWhatLetsThemCancelThisVisit() {
        bookingService.opens(story.appointment(), "a-manage-token");

        answer(token(), "not-coming").expectBody().jsonPath("$.manageToken").isEqualTo("a-manage-token");
    }

    @Test
    void notesThatTheyCannotComeAlsoWhileBookingServiceIsDown() {
        bookingService.goDown();

        answer(token(), "not-coming")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.manageToken")
                .doesNotExist();
        assertThat(answersKept()).isEqualTo(1);
    }

    @Test
    void asksNothingByATokenThatWasNeverSigned() {
        var token = token();
        var changed = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        for (var none : List.of(changed, token.substring(1), token + "A", "", "x".repeat(90), "🦴")) {
            refused(answer(none, "coming"), 404, "unknown-answer-link");
        }
        refused(question(changed), 404, "unknown-answer-link");
        refused(question(""), 404, "unknown-answer-link");
        refused(answer(tokenOf(UUID.randomUUID()), "coming"), 404, "unknown-answer-link");
        refused(answer(tokenOf(messageOf("CONFIRMATION")), "coming"), 404, "unknown-answer-link");
        assertThat(answersKept()).isZero();
    }

    @Test
    void refusesAnAnswerOfWhereTheVisitWas() {
        var before = token();
        Topic.tell(story.moved());
        await().atMost(PATIENCE).untilAsserted(() -> refused(question(before), 409, "answer-too-late"));

        refused(answer(before, "coming"), 409, "answer-too-late");
        assertThat(answersKept()).isZero();
    }

    @Test
    void refusesAnAnswerOfAVisitThatIsOffOrHasBegun() {
        var token = token();
        run("UPDATE appointment SET starts_at = clock_timestamp() - interval '1 second' WHERE appointment_id = :id");
        refused(answer(token, "coming"), 409, "answer-too-late");

        cancel();
        awaitState(story, "early-reminder", "withdrawn");
        refused(answer(token, "coming"), 409, "answer-too-late");
    }

    @Test
    void namesWhatIsWrongWithAnAnswer() {
        refused(post("{\"token\":\"%s\",\"answer\":\"perhaps\"}".formatted(token())), 400, "invalid-request");
        refused(post("{\"token\":\"%s\"}".formatted(token())), 400, "invalid-request");
        refused(post("{\"token\":\"%s\",\"answer\":\"coming\"}".formatted("x".repeat(101))), 400, "invalid-request");
    }

    private String token() {
        return tokenOf(messageOf("EARLY_REMINDER"));
    }

    private String tokenOf(UUID message) {
        var page = links.coming(new AnswerLink(new MessageId(message), story.start()))
                .toString();
        assertThat(page).startsWith("http://localhost:8080/#/answer/");
        var token = page.substring(page.lastIndexOf('/') + 1);
        assertThat(token).hasSize(48);
        return token;
    }

    private UUID messageOf(String kind) {
        return UUID.fromString(found(
                "SELECT message_id::text AS found FROM message WHERE subject_id = :id AND kind = '" + kind + "'"));
    }

    private ResponseSpec answer(String token, String said) {
        return post("{\"token\":\"%s\",\"answer\":\"%s\"}".formatted(token, said));
    }

    private ResponseSpec post(String json) {
        return api().post(ANSWERS, gateway.mint("notification-service", new Caller.Visitor()), json);
    }

    private ResponseSpec question(String token) {
        return api().get(ANSWERS, gateway.mint("notification-service", new Caller.Visitor()), "Answer-Token", token);
    }

    private List<String> told() {
        return Topic.remindersOf(story.appointment()).stream()
                .filter(line -> line.startsWith("ReminderAnswered"))
                .toList();
    }

    private long answersKept() {
        return Long.parseLong(found("SELECT count(*)::text AS found FROM answer WHERE appointment_id = :id"));
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        var body = String.valueOf(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(JsonPath.<String>read(body, "$.type")).isEqualTo("urn:unknot:problem:" + type);
        assertThat(JsonPath.<String>read(body, "$.next")).isNotBlank();
    }
}
