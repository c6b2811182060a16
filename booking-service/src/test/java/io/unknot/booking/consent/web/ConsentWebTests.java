package io.unknot.booking.consent.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.util.List;
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
                .jsonPath("$.said[1].wording")
                .isEqualTo(1)
                .jsonPath("$.said[1].saidAt")
                .isNotEmpty();
    }

    @Test
    void whatWasSaidUnderAnotherIdOfTheClientCountsToo() {
        var sam = town.client();
        var old = town.stranger();
        body(http.put(new Caller.Client(sam), "{\"outcomes\":true}", CONSENTS, sam));
        body(http.put(new Caller.Client(old), "{\"outcomes\":true}", CONSENTS, old));
        body(http.put(new Caller.Client(old), "{\"outcomes\":false}", CONSENTS, old));

        body(http.post(
                Http.chainManager(),
                "{\"into\":\"%s\",\"reason\":\"same person\"}".formatted(sam),
                "/api/v1/clients/{id}/merge",
                old));

        var said = body(http.get(new Caller.Client(sam), CONSENTS, sam));
        assertThat(JsonPath.<Boolean>read(said, "$.outcomes")).isFalse();
        assertThat(JsonPath.<List<Boolean>>read(said, "$.said[*].outcomes")).containsExactly(false, true, true);
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
