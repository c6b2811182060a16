package io.unknot.notification.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.Story;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a clinic says of its messages, asked with real tokens over HTTP, and what becomes of it. */
class NotificationPolicyWebTests extends VisitStory {

    private static final String ORGANISATION = "/api/v1/notification-policy";

    private final Story harbour = Story.at(UUID.randomUUID());
    private final Caller.Staff manager = staff(Role.MANAGER, harbour.clinic());

    @BeforeEach
    void open() {
        Topic.tell(harbour.clinicChanged());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> api().get(path(), token(manager)).expectStatus().isOk());
    }

    @Test
    void saysWhatHoldsAndWhatTheClinicSaysOfIt() {
        body(put("{\"earlyReminderMinutes\": 4320, \"senderName\": \"Harbour\"}"))
                .jsonPath("$.says.earlyReminderMinutes")
                .isEqualTo(4320)
                .jsonPath("$.says.lateReminderMinutes")
                .doesNotExist()
                .jsonPath("$.holds.lateReminderMinutes")
                .isEqualTo(120)
                .jsonPath("$.holds.senderName")
                .isEqualTo("Harbour");

        body(put("{}")).jsonPath("$.holds.earlyReminderMinutes").isEqualTo(2880);
    }

    @Test
    void plansByWhatTheClinicSays() {
        bookingService.knows(harbour.client(), "Robin", harbour.email());
        put("{\"earlyReminderMinutes\": 0, \"lateReminderMinutes\": 1440, \"quietHours\": \"off\"}");

        Topic.tell(harbour.held(), harbour.booked());

        awaitState(harbour, "late-reminder", "planned");
        assertThat(api().states(harbour.appointment())).doesNotContainKey("early-reminder");
        api().messagesOf(harbour.appointment(), new Caller.Client(harbour.client()))
                .expectBody()
                .jsonPath("$.messages[1].dueAt")
                .isEqualTo(wall(harbour).minusDays(1).toInstant().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"earlyReminderMinutes\": -1}       | earlyReminderMinutes",
                "{\"lateReminderMinutes\": 86401}     | lateReminderMinutes",
                "{\"lateReminderMinutes\": 2880}      | lateReminderMinutes",
                "{\"quietHours\": \"at night\"}       | quietHours",
                "{\"quietHours\": \"25:00-07:00\"}    | quietHours",
                "{\"quietHours\": \"07:00-06:59\"}    | quietHours",
                "{\"senderName\": \" \"}              | senderName",
                "{\"senderName\": \"a\\u000ab\"}      | senderName"
            })
    void namesWhatIsWrong(String body, String field) {
        api().put(path(), token(manager), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void letsOnlyManagersOfTheClinicReadAndWriteIt() {
        for (var stranger : new Caller[] {
            staff(Role.FRONT_DESK, harbour.clinic()),
            new Caller.Client(UUID.randomUUID()),
            new Caller.Operator(UUID.randomUUID())
        }) {
            api().get(path(), token(stranger)).expectStatus().isForbidden();
            api().put(path(), token(stranger), "{}").expectStatus().isForbidden();
        }
        var elsewhere = token(staff(Role.MANAGER, UUID.randomUUID()));
        api().get(path(), elsewhere).expectStatus().isNotFound();
        api().put(path(), elsewhere, "{}").expectStatus().isNotFound();
        api().get(path(), token(new Caller.Visitor())).expectStatus().isUnauthorized();
        api().put(ORGANISATION, token(manager), "{}").expectStatus().isForbidden();
        api().get(ORGANISATION, token(manager)).expectStatus().isOk();
    }

    @Test
    void knowsNoClinicItHasNotHeardOf() {
        api().get("/api/v1/clinics/" + UUID.randomUUID() + "/notification-policy", token(Api.MANAGER))
                .expectStatus()
                .isNotFound();
    }

    private ResponseSpec put(String body) {
        return api().put(path(), token(manager), body);
    }

    private static BodyContentSpec body(ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody();
    }

    private String path() {
        return "/api/v1/clinics/" + harbour.clinic() + "/notification-policy";
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static Caller.Staff staff(Role role, UUID clinic) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(role), ClinicScope.of(clinic));
    }
}
