package io.unknot.notification.delivery.failed.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Messages that were given up, and sending them after all, asked with real tokens over HTTP. */
class FailedMessagesWebTests extends VisitStory {

    private static final Caller ELSEWHERE =
            new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(UUID.randomUUID()));

    @BeforeEach
    void aConfirmationWasGivenUp() {
        book();
        awaitState(story, "confirmation", "sent");
        awaitMails(story, 1);
        run("UPDATE message SET state = 'FAILED', reason = 'MAIL_REFUSED', handed_over_at = NULL"
                + " WHERE subject_id = :id AND kind = 'CONFIRMATION'");
    }

    @Test
    void saysWhichAndWhyAndNotToWhomOrWhat() {
        var failed = failedAsSeenBy(Api.MANAGER);

        assertThat(JsonPath.<List<Map<String, Object>>>read(failed, ofThisVisit("")))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("kind", "confirmation")
                        .containsEntry("channel", "email")
                        .containsEntry("reason", "mail-refused")
                        .containsEntry("clinicId", story.clinic().toString()));
        assertThat(failed).doesNotContain(story.email(), story.client().toString(), "Robin");
        assertThat(JsonPath.<List<Object>>read(failedAsSeenBy(ELSEWHERE), ofThisVisit("")))
                .isEmpty();
    }

    @Test
    void sendsItOnceHoweverOftenTheButtonIsPressed() {
        var id = failedMessage();

        replay(id, Api.MANAGER).expectStatus().isAccepted();
        replay(id, Api.MANAGER).expectStatus().isAccepted();
        awaitMails(story, 2);
        awaitState(story, "confirmation", "sent");
        replay(id, Api.MANAGER).expectStatus().isAccepted();

        confirmOtherVisits();
        awaitMails(story, 2);
    }

    @Test
    void sendsNothingOfAVisitThatIsCalledOff() {
        var id = failedMessage();
        run("UPDATE appointment SET version = version + 1, state = 'CANCELLED' WHERE appointment_id = :id");

        refused(replay(id, Api.MANAGER), 409, "message-outdated");
        awaitMails(story, 1);
    }

    @Test
    void isNobodysWhoHasNothingToDoWithIt() {
        var id = failedMessage();

        refused(replay(id, ELSEWHERE), 404, "not-found");
        refused(replay(UUID.randomUUID().toString(), Api.MANAGER), 404, "not-found");
        replay(id, new Caller.Client(story.client())).expectStatus().isForbidden();
    }

    private String failedMessage() {
        return JsonPath.<List<String>>read(failedAsSeenBy(Api.MANAGER), ofThisVisit(".id"))
                .getFirst();
    }

    private String ofThisVisit(String field) {
        return "$.messages[?(@.aboutId=='" + story.appointment() + "')]" + field;
    }

    private String failedAsSeenBy(Caller caller) {
        return String.valueOf(api().get("/api/v1/messages/failed", token(caller))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec replay(String id, Caller caller) {
        return api().post("/api/v1/messages/" + id + "/replay", token(caller), "{}");
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }
}
