package io.unknot.booking.client.verification.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Town;
import io.unknot.booking.client.ClientSearch;
import io.unknot.booking.client.verification.web.CodeController.CodeToSend;
import io.unknot.booking.client.verification.web.VerificationController.AskedView;
import io.unknot.service.access.Caller;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Gita is a guest: she has no login, an e-mail and a sore back. */
@BookingServiceTest
class VerificationWebTests {

    private static final String CLIENTS = "/api/v1/clients";
    private static final String DRAW = "/internal/verifications/{id}/code";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ClientSearch search;

    private final Caller guest = new Caller.Visitor();
    private final Caller frontDesk = Http.frontDeskOf(UUID.randomUUID());
    private final String email = "gita-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void theServiceIsReady() {
        town.client();
    }

    @Test
    void aGuestShowsThatTheEmailIsTheirs() {
        var asked = asked(ask(email));
        var sent = drawn(asked.verificationId());
        assertThat(sent.contact()).isEqualTo(email);
        verified(asked.clientId()).jsonPath("$.email").doesNotExist();

        confirm(asked.verificationId(), sent.code()).expectStatus().isOk();

        verified(asked.clientId())
                .jsonPath("$.email")
                .isNotEmpty()
                .jsonPath("$.phone")
                .doesNotExist();
    }

    @Test
    void tellsThatSomebodyIsAskedAndNotWhoOrWhere() {
        var asked = asked(ask(email));

        var told = database.sql("SELECT type || ' ' || payload AS told FROM outbox WHERE subject = :id")
                .bind("id", asked.verificationId())
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();

        assertThat(told)
                .isEqualTo("io.unknot.verification.asked.v1 {\"verificationId\":\"%s\",\"version\":1,\"of\":\"EMAIL\"}"
                        .formatted(asked.verificationId()));
    }

    @Test
    void anEmailThatChangesIsVerifiedNoMore() {
        var asked = asked(ask(email));
        confirm(asked.verificationId(), drawn(asked.verificationId()).code());

        save(asked.clientId(), email);
        verified(asked.clientId()).jsonPath("$.email").isNotEmpty();
        save(asked.clientId(), "other-" + email);
        verified(asked.clientId()).jsonPath("$.email").doesNotExist();
    }

    @Test
    void aCodeForAnEmailThatHasChangedSinceVerifiesNothing() {
        var asked = asked(ask(email));
        var code = drawn(asked.verificationId()).code();
        save(asked.clientId(), "other-" + email);

        refused(confirm(asked.verificationId(), code), 410, "code-lapsed");
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
        var asked = asked(ask(email));
        var code = drawn(asked.verificationId()).code();
        for (int left = 4; left >= 0; left--) {
            confirm(asked.verificationId(), other(code))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.triesLeft")
                    .isEqualTo(left);
        }

        refused(confirm(asked.verificationId(), code), 410, "code-lapsed");
        verified(asked.clientId()).jsonPath("$.email").doesNotExist();
    }

    @Test
    void onlyTheCodeDrawnLastCountsAndOnlyForTenMinutes() {
        var asked = asked(ask(email));
        var first = drawn(asked.verificationId()).code();
        var second = drawn(asked.verificationId()).code();
        if (!first.equals(second)) {
            refused(confirm(asked.verificationId(), first), 409, "wrong-code");
        }
        database.sql("UPDATE contact_verification SET expires_at = clock_timestamp() WHERE id = :id")
                .bind("id", asked.verificationId())
                .then()
                .block();

        refused(confirm(asked.verificationId(), second), 410, "code-lapsed");
    }

    @Test
    void aCodeIsDrawnFiveTimesAtMost() {
        var asked = asked(ask(email));
        for (int draw = 0; draw < 5; draw++) {
            drawn(asked.verificationId());
        }

        refused(
                http.post(new Caller.Service("notification-service"), "", DRAW, asked.verificationId()),
                410,
                "code-lapsed");
    }

    @Test
    void nothingIsVerifiedBeforeACodeWasDrawnOrTwice() {
        var asked = asked(ask(email));
        refused(confirm(asked.verificationId(), "000000"), 410, "code-lapsed");

        var code = drawn(asked.verificationId()).code();
        confirm(asked.verificationId(), code).expectStatus().isOk();
        refused(confirm(asked.verificationId(), code), 410, "code-lapsed");
        refused(confirm(UUID.randomUUID(), code), 404, "unknown-verification");
    }

    @Test
    void oneEmailIsAskedAboutThreeTimesInTenMinutesAndEachGuestIsAClientOfTheirOwn() {
        var first = asked(ask(email));
        assertThat(asked(ask(email.toUpperCase(Locale.ROOT))).clientId()).isNotEqualTo(first.clientId());
        asked(ask(email));
        refused(ask(email), 409, "too-many-verifications");

        assertThat(search.withEmail(email, 10).count().block()).isEqualTo(3);
    }

    @Test
    void theFrontDeskAsksForThePhoneOfAClientThereIs() {
        var client = town.client();
        refused(askFor(frontDesk, client, "phone"), 400, "invalid-request");
        var body = "{\"name\":\"Sam\",\"email\":\"%s\",\"phone\":\"+441134960000\"}".formatted(email);
        http.put(frontDesk, body, CLIENTS + "/{id}", client).expectStatus().isOk();

        var asked = asked(askFor(frontDesk, client, "phone"));
        var sent = drawn(asked.verificationId());
        assertThat(sent.contact()).isEqualTo("+441134960000");
        confirm(asked.verificationId(), sent.code()).expectStatus().isOk();

        verified(client).jsonPath("$.phone").isNotEmpty();
        refused(askFor(new Caller.Client(UUID.randomUUID()), client, "email"), 404, "unknown-client");
        refused(askFor(guest, client, "email"), 401, "login-needed");
    }

    @Test
    void onlyTheServiceThatSendsCodesDrawsThemAndTheyAreKeptAsAHash() {
        var asked = asked(ask(email));
        refused(http.post(frontDesk, "", DRAW, asked.verificationId()), 403, "not-allowed");
        var code = drawn(asked.verificationId()).code();

        assertThat(database.sql("SELECT v::text FROM contact_verification v WHERE id = :id")
                        .bind("id", asked.verificationId())
                        .mapValue(String.class)
                        .one()
                        .block())
                .doesNotContain("," + code + ",")
                .contains("\\x");
    }

    private ResponseSpec ask(String contact) {
        return http.post(guest, "{\"name\":\"Gita Guest\",\"email\":\"%s\"}".formatted(contact), CLIENTS + "/guests");
    }

    private ResponseSpec askFor(Caller caller, UUID client, String channel) {
        return http.post(caller, "{\"channel\":\"%s\"}".formatted(channel), CLIENTS + "/{id}/verifications", client);
    }

    private static AskedView asked(ResponseSpec answer) {
        return requireNonNull(answer.expectStatus()
                .isCreated()
                .expectBody(AskedView.class)
                .returnResult()
                .getResponseBody());
    }

    private CodeToSend drawn(UUID verification) {
        return requireNonNull(http.post(new Caller.Service("notification-service"), "", DRAW, verification)
                .expectStatus()
                .isOk()
                .expectBody(CodeToSend.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec confirm(UUID verification, String code) {
        return http.post(
                guest, "{\"code\":\"%s\"}".formatted(code), CLIENTS + "/verifications/{id}/confirmation", verification);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private void save(UUID client, String contact) {
        http.put(frontDesk, "{\"name\":\"Gita Guest\",\"email\":\"%s\"}".formatted(contact), CLIENTS + "/{id}", client)
                .expectStatus()
                .isOk();
    }

    private BodyContentSpec verified(UUID client) {
        return http.get(frontDesk, CLIENTS + "/{id}/verifications", client)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }
}
