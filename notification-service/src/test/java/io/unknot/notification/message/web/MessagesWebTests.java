package io.unknot.notification.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.service.token.TokenIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who sees which messages, asked with real tokens over HTTP. */
class MessagesWebTests extends VisitStory {

    @BeforeEach
    void bookAVisit() {
        book();
        awaitState(story, "confirmation", "sent");
    }

    @Test
    void showsAClientTheMessagesOfTheirVisit() {
        var first = "$.messages[0]";
        api().messagesOf(story.appointment(), new Caller.Client(story.client()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.messages.length()")
                .isEqualTo(3)
                .jsonPath(first + ".appointmentId")
                .isEqualTo(story.appointment().toString())
                .jsonPath(first + ".kind")
                .isEqualTo("confirmation")
                .jsonPath(first + ".channel")
                .isEqualTo("email")
                .jsonPath(first + ".state")
                .isEqualTo("sent")
                .jsonPath(first + ".sentAt")
                .exists()
                .jsonPath("$.messages[1].kind")
                .isEqualTo("early-reminder")
                .jsonPath("$.messages[1].dueAt")
                .isEqualTo(wall(story).minusDays(2).toInstant().toString())
                .jsonPath("$.messages[1].sentAt")
                .doesNotExist()
                .jsonPath("$.messages[2].dueAt")
                .isEqualTo(story.start().minus(Duration.ofHours(2)).toString());
    }

    @Test
    void showsStaffTheMessagesOfTheirClinics() {
        var frontDesk = new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.of(story.clinic()));

        api().messagesOf(story.appointment(), frontDesk).expectStatus().isOk();
        api().messagesOf(story.appointment(), Api.MANAGER).expectStatus().isOk();
    }

    @Test
    void saysHowOftenAMessageWasTriedWhyItFailedAndWhatStandsInForIt() {
        run("UPDATE message SET state = 'FAILED', reason = 'ADDRESS_REFUSED', tries = 3"
                + " WHERE subject_id = :id AND kind = 'EARLY_REMINDER'");
        run("UPDATE message SET fallback_of = failed.message_id, channel = 'INBOX' FROM message failed"
                + " WHERE message.subject_id = :id AND message.kind = 'LATE_REMINDER'"
                + " AND failed.subject_id = :id AND failed.kind = 'EARLY_REMINDER'");

        var log = String.valueOf(api().messagesOf(story.appointment(), Api.MANAGER)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(JsonPath.<List<Object>>read(log, "$.messages[?(@.state=='failed')]['reason','tries']"))
                .containsExactly(Map.of("reason", "address-refused", "tries", 3));
        assertThat(JsonPath.<List<String>>read(log, "$.messages[?(@.channel=='inbox')].fallbackOf"))
                .isEqualTo(JsonPath.<List<String>>read(log, "$.messages[?(@.state=='failed')].id"))
                .hasSize(1);
        assertThat(JsonPath.<List<Object>>read(log, "$.messages[?(@.state=='sent')].reason"))
                .isEmpty();
    }

    @Test
    void hidesTheVisitFromEverybodyElse() {
        var elsewhere = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(UUID.randomUUID()));
        var nowhere = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of());
        var otherClient = new Caller.Client(UUID.randomUUID());

        for (var stranger : new Caller[] {elsewhere, nowhere, otherClient}) {
            refused(api().messagesOf(story.appointment(), stranger), 404, "not-found");
        }
    }

    @Test
    void answersForAnUnknownVisitAsForAForeignOne() {
        refused(api().messagesOf(UUID.randomUUID(), Api.MANAGER), 404, "not-found");
    }

    @Test
    void asksVisitorsToLogInAndTurnsOperatorsAway() {
        refused(api().messagesOf(story.appointment(), new Caller.Visitor()), 401, "login-needed");
        refused(api().messagesOf(story.appointment(), new Caller.Operator(UUID.randomUUID())), 403, "not-allowed");
    }

    @Test
    void letsNobodyInWithoutAToken() {
        refused(api().messagesOf(story.appointment().toString(), ""), 401, "token-missing");
        var forger = new TokenIssuer("gateway", InstantSource.system());
        var forged = forger.mint("notification-service", new Caller.Client(story.client()));
        refused(api().messagesOf(story.appointment().toString(), forged), 401, "token-missing");
    }

    @Test
    void namesWhatIsWrongWithTheQuestion() {
        var token = gateway.mint("notification-service", Api.MANAGER);

        refused(api().messagesOf("tomorrow", token), 400, "invalid-request");
        refused(api().get("/api/v1/messages", token), 400, "invalid-request");
    }

    @Test
    void publishesItsKeysAndItsContractToAnyone() {
        var keys = text(api().get("/internal/jwks", "").expectStatus().isOk());
        var contract = text(api().get("/v3/api-docs", "").expectStatus().isOk());

        assertThat(keys).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
        assertThat(contract).contains("/api/v1/messages").doesNotContain("jwks");
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type)
                .jsonPath("$.next")
                .exists();
    }

    private static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
