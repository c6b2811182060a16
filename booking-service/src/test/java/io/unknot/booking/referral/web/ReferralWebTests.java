package io.unknot.booking.referral.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.referral.web.ReferralController.OwnCodeView;
import io.unknot.service.access.Caller;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class ReferralWebTests {

    private static final String CODE = "/api/v1/clients/{id}/referral-code";
    private static final String REFERRALS = "/api/v1/clients/{id}/referrals";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    private UUID ana = UUID.randomUUID();
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void anaRecommendsUsToSam() {
        ana = town.client();
        sam = town.client();
    }

    @Test
    void aClientHasOneCodeHoweverOftenTheyAskAtOnce() throws Exception {
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(_ -> taps.submit(() -> codeOf(ana)))
                    .toList();
            for (var each : asked) {
                assertThat(each.get()).isEqualTo(codeOf(ana)).isNotEqualTo(codeOf(sam));
            }
        }
    }

    @Test
    void whoCameByACodeIsCountedForItsOwner() {
        join(sam, codeOf(ana).toLowerCase(Locale.ROOT)).expectStatus().isCreated();
        join(town.client(), codeOf(ana)).expectStatus().isCreated();

        http.get(new Caller.Client(ana), CODE, ana)
                .expectBody()
                .json("{\"code\":\"%s\",\"joined\":2,\"completed\":0}".formatted(codeOf(ana)));
        http.get(new Caller.Client(sam), CODE, sam)
                .expectBody()
                .jsonPath("$.joined")
                .isEqualTo(0);
    }

    @Test
    void countsAVisitOnceItTookPlaceAndThenNobodyIsNewAnyMore() {
        join(sam, codeOf(ana)).expectStatus().isCreated();
        tookPlace(sam);

        http.get(new Caller.Client(ana), CODE, ana).expectBody().json("{\"joined\":1,\"completed\":1}");
        var bea = town.client();
        tookPlace(bea);
        refused(join(bea, codeOf(ana)), 409, "not-a-new-client");
    }

    @Test
    void aClientComesByOneCodeOnly() {
        join(sam, codeOf(ana)).expectStatus().isCreated();
        join(sam, codeOf(ana)).expectStatus().isCreated();
        refused(join(sam, codeOf(town.client())), 409, "already-referred");

        http.get(new Caller.Client(ana), CODE, ana)
                .expectBody()
                .jsonPath("$.joined")
                .isEqualTo(1);
    }

    @Test
    void nobodyComesByTheirOwnCodeOrByNone() {
        refused(join(sam, codeOf(sam)), 409, "own-referral-code");
        refused(join(sam, "ZZZZZZZZ"), 400, "unknown-referral-code");
        refused(join(sam, "no code"), 400, "unknown-referral-code");
        refused(join(sam, ""), 400, "invalid-request");
    }

    @Test
    void onlyTheClientAndTheFrontDeskUseACode() {
        http.get(Http.frontDeskOf(UUID.randomUUID()), CODE, ana).expectStatus().isOk();
        http.get(new Caller.Client(sam), CODE, ana).expectStatus().isNotFound();
        http.get(new Caller.Visitor(), CODE, ana).expectStatus().isUnauthorized();
        http.post(new Caller.Client(ana), "{\"code\":\"%s\"}".formatted(codeOf(ana)), REFERRALS, sam)
                .expectStatus()
                .isNotFound();
        http.get(Http.frontDeskOf(UUID.randomUUID()), CODE, UUID.randomUUID())
                .expectStatus()
                .isNotFound();
    }

    private void tookPlace(UUID client) {
        var riverside = town.open(Riverside.withRooms(1));
        var wish = """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());
        http.post(new Caller.Client(client), wish, "/api/v1/appointments")
                .expectStatus()
                .isCreated();
        database.sql("UPDATE appointment SET state = 'completed' WHERE client_id = :client")
                .bind("client", client)
                .then()
                .block();
    }

    private String codeOf(UUID client) {
        return requireNonNull(http.get(new Caller.Client(client), CODE, client)
                        .expectStatus()
                        .isOk()
                        .expectBody(OwnCodeView.class)
                        .returnResult()
                        .getResponseBody())
                .code();
    }

    private ResponseSpec join(UUID client, String code) {
        return http.post(new Caller.Client(client), "{\"code\":\"%s\"}".formatted(code), REFERRALS, client);
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }
}
