package io.unknot.booking.client.verification.web;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Town;
import io.unknot.booking.client.verification.web.CodeController.CodeToSend;
import io.unknot.booking.client.verification.web.VerificationController.AskedView;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Gita books for the first time: one code shows that her e-mail is hers, and lets her in. */
@BookingServiceTest
class GuestLoginWebTests {

    private static final String CLIENTS = "/api/v1/clients";
    private static final String LOGIN = "/internal/verifications/{id}/login";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    private final Caller gateway = new Caller.Service("gateway");
    private final Caller frontDesk = Http.frontDeskOf(UUID.randomUUID());
    private final String email = "gita-" + UUID.randomUUID() + "@example.org";

    @Test
    void theCodeOfAGuestSaysOnceWhoTheyAreAndVerifiesTheirContact() {
        var asked = guest();
        var code = drawn(asked.verificationId());

        logIn(gateway, asked.verificationId(), code)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(asked.clientId().toString())
                .jsonPath("$.name")
                .isEqualTo("Gita Guest");

        http.get(frontDesk, CLIENTS + "/{id}/verifications", asked.clientId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isNotEmpty();
        refused(logIn(gateway, asked.verificationId(), code), 410, "code-lapsed");
    }

    @Test
    void aWrongCodeCountsAndSaysNobody() {
        var asked = guest();
        var code = drawn(asked.verificationId());

        logIn(gateway, asked.verificationId(), code.equals("000000") ? "000001" : "000000")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.triesLeft")
                .isEqualTo(4);
    }

    /** Else the desk could be a client by having a code read to it that speaks of a contact. */
    @Test
    void aCodeThatWasAskedForAboutAClientThereIsSignsNobodyIn() {
        var client = town.client();
        var asked = asked(http.post(frontDesk, "{\"channel\":\"email\"}", CLIENTS + "/{id}/verifications", client));
        var code = drawn(asked.verificationId());

        refused(logIn(gateway, asked.verificationId(), code), 404, "unknown-verification");
    }

    @Test
    void onlyTheGatewayAsksWhoAGuestIs() {
        var asked = guest();
        var code = drawn(asked.verificationId());

        refused(logIn(new Caller.Service("notification-service"), asked.verificationId(), code), 403, "not-allowed");
        refused(logIn(frontDesk, asked.verificationId(), code), 403, "not-allowed");
    }

    private AskedView guest() {
        town.client();
        return asked(http.post(
                new Caller.Visitor(),
                "{\"name\":\"Gita Guest\",\"email\":\"%s\"}".formatted(email),
                CLIENTS + "/guests"));
    }

    private static AskedView asked(ResponseSpec answer) {
        return requireNonNull(answer.expectStatus()
                .isCreated()
                .expectBody(AskedView.class)
                .returnResult()
                .getResponseBody());
    }

    private String drawn(UUID verification) {
        return requireNonNull(http.post(
                                new Caller.Service("notification-service"),
                                "",
                                "/internal/verifications/{id}/code",
                                verification)
                        .expectStatus()
                        .isOk()
                        .expectBody(CodeToSend.class)
                        .returnResult()
                        .getResponseBody())
                .code();
    }

    private ResponseSpec logIn(Caller caller, UUID verification, String code) {
        return http.post(caller, "{\"code\":\"%s\"}".formatted(code), LOGIN, verification);
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }
}
