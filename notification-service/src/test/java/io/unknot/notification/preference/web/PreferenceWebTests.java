package io.unknot.notification.preference.web;

import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who may say what of a client's messages, asked with real tokens over HTTP. */
class PreferenceWebTests extends VisitStory {

    private static final String SAID = """
        {"language": "de", "zone": "Asia/Dubai", "quietHours": {"from": "22:00", "until": "07:00"},
         "channels": {"late-reminder": ["inbox", "email"]}, "stoppedChannels": ["sms"], "optedOut": ["offers"]}
        """;

    @BeforeEach
    void bookAVisit() {
        book();
        awaitState(story, "confirmation", "sent");
    }

    @Test
    void showsAClientWhoSaidNothingThatTheySaidNothing() {
        read(client())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0)
                .jsonPath("$.onlyNeeded")
                .isEqualTo(false)
                .jsonPath("$.channels")
                .isEmpty()
                .jsonPath("$.language")
                .doesNotExist();
    }

    @Test
    void keepsWhatAClientSaysAndFromWhom() {
        say(client(), SAID).expectStatus().isOk();

        read(client())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.language")
                .isEqualTo("de")
                .jsonPath("$.zone")
                .isEqualTo("Asia/Dubai")
                .jsonPath("$.quietHours.from")
                .isEqualTo("22:00:00")
                .jsonPath("$.channels['late-reminder'][0]")
                .isEqualTo("inbox")
                .jsonPath("$.stoppedChannels[0]")
                .isEqualTo("sms")
                .jsonPath("$.optedOut[0]")
                .isEqualTo("offers")
                .jsonPath("$.saidFrom")
                .isEqualTo("client")
                .jsonPath("$.saidAt")
                .exists();
    }

    @Test
    void letsStaffOfClinicsThatKnowTheClientSayItForThem() {
        say(frontDesk(story.clinic()), "{\"onlyNeeded\": true}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.saidFrom")
                .isEqualTo("staff")
                .jsonPath("$.onlyNeeded")
                .isEqualTo(true);
        read(Api.MANAGER).expectStatus().isOk();
    }

    @Test
    void hidesAClientFromEverybodyElse() {
        for (var stranger : new Caller[] {frontDesk(UUID.randomUUID()), new Caller.Client(UUID.randomUUID())}) {
            refused(read(stranger), 404, "unknown-client");
            refused(say(stranger, "{}"), 404, "unknown-client");
        }
        refused(read(new Caller.Visitor()), 401, "login-needed");
        refused(read(new Caller.Operator(UUID.randomUUID())), 403, "not-allowed");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        wrong("{\"language\": \"fr\"}", "language");
        wrong("{\"zone\": \"Mars/Olympus\"}", "zone");
        wrong("{\"quietHours\": {\"from\": \"22:00\"}}", "quietHours.until");
        wrong("{\"quietHours\": {\"from\": \"22:00\", \"until\": \"21:00\"}}", "quietHours");
        wrong("{\"channels\": {\"staff-booked\": [\"email\"]}}", "channels");
        wrong("{\"channels\": {\"move\": []}}", "channels.move");
        wrong("{\"channels\": {\"move\": [\"fax\"]}}", "channels.move");
        wrong("{\"channels\": {\"move\": [null]}}", "channels.move");
        wrong("{\"stoppedChannels\": [\"inbox\"]}", "stoppedChannels");
        wrong("{\"optedOut\": [\"everything\"]}", "optedOut");
    }

    private void wrong(String body, String field) {
        refused(say(client(), body), 400, "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private Caller client() {
        return new Caller.Client(story.client());
    }

    private static Caller frontDesk(UUID clinic) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.of(clinic));
    }

    private ResponseSpec read(Caller caller) {
        return api().get(path(), token(caller));
    }

    private ResponseSpec say(Caller caller, String body) {
        return api().put(path(), token(caller), body);
    }

    private String path() {
        return "/api/v1/clients/" + story.client() + "/notification-preferences";
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static BodyContentSpec refused(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type)
                .jsonPath("$.next")
                .exists();
    }
}
