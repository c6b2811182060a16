package io.unknot.booking.consent.web;

import static io.unknot.booking.Http.refused;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingServiceTest
class ConsentWebTests {

    private static final String CONSENTS = "/api/v1/clients/{id}/consents";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    private final Caller frontDesk = Http.frontDeskOf(UUID.randomUUID());

    @Test
    void aClientAgreesChangesTheirMindAndBothAreKept() {
        var sam = town.client();
        var client = new Caller.Client(sam);
        http.get(client, CONSENTS, sam)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcomes")
                .isEqualTo(false);

        http.put(client, "{\"outcomes\":true}", CONSENTS, sam).expectStatus().isOk();
        http.put(client, "{\"outcomes\":true}", CONSENTS, sam).expectStatus().isOk();
        http.put(frontDesk, "{\"outcomes\":false,\"source\":\"spoken\"}", CONSENTS, sam)
                .expectStatus()
                .isOk();

        http.get(client, CONSENTS, sam)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcomes")
                .isEqualTo(false)
                .jsonPath("$.said.length()")
                .isEqualTo(2)
                .jsonPath("$.said[0].source")
                .isEqualTo("spoken")
                .jsonPath("$.said[1].source")
                .isEqualTo("online")
                .jsonPath("$.said[1].saidAt")
                .isNotEmpty();
    }

    @Test
    void onlyTheClientAndTheFrontDeskSaySo() {
        var sam = town.client();
        var stranger = new Caller.Client(town.client());

        refused(http.put(stranger, "{\"outcomes\":true}", CONSENTS, sam), 404, "unknown-client");
        refused(http.get(stranger, CONSENTS, sam), 404, "unknown-client");
        refused(http.put(new Caller.Visitor(), "{\"outcomes\":true}", CONSENTS, sam), 401, "login-needed");
        refused(http.put(frontDesk, "{\"outcomes\":true}", CONSENTS, sam), 400, "invalid-request");
        refused(
                http.put(frontDesk, "{\"outcomes\":true,\"source\":\"paper\"}", CONSENTS, UUID.randomUUID()),
                404,
                "unknown-client");
        refused(http.put(frontDesk, "{\"source\":\"paper\"}", CONSENTS, sam), 400, "invalid-request");
    }
}
