package io.unknot.booking.outcome.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class OutcomeWebTests {

    private static final String QUARTER = "/api/v1/outcomes?from=2026-01-01&to=2026-04-01&by=";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Weeks weeks;

    private Riverside riverside;
    private Caller manager;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        manager = Http.managerOf(riverside.clinic());
    }

    @Test
    void tenClientsWhoAgreeMakeAFigure() {
        for (int client = 0; client < 10; client++) {
            scored(true, client % 2 == 0 ? 3 : 5);
        }

        var read = body(http.get(manager, QUARTER + "treatment"));

        assertThat(JsonPath.<String>read(read, "$.cells[0].id"))
                .isEqualTo(riverside.treatment().toString());
        assertThat(JsonPath.<Integer>read(read, "$.cells[0].visits.clients")).isEqualTo(10);
        assertThat(JsonPath.<Double>read(read, "$.cells[0].visits.meanPoints")).isEqualTo(2.0);
        assertThat(JsonPath.<Integer>read(read, "$.cells[0].visits.importantPercent"))
                .isEqualTo(50);
        assertThat(JsonPath.<String>read(read, "$.cells[0].plans.hidden")).isEqualTo("fewer-than-10");
        assertThat(read).doesNotContain("total");
        assertThat(JsonPath.<List<String>>read(body(http.get(manager, QUARTER + "clinic")), "$.cells[*].id"))
                .containsExactly(riverside.clinic().toString());
    }

    @Test
    void whoDoesNotAgreeOrNoLongerDoesIsNotCounted() {
        for (int client = 0; client < 9; client++) {
            scored(true, 3);
        }
        scored(false, 3);
        var changedTheirMind = scored(true, 3);
        consent(changedTheirMind, false);

        var read = body(http.get(manager, QUARTER + "treatment"));

        assertThat(JsonPath.<String>read(read, "$.cells[0].visits.hidden")).isEqualTo("fewer-than-10");
        assertThat(read).doesNotContain("meanPoints", "clients\"");
    }

    @Test
    void figuresAreForManagersOfTheClinics() {
        for (int client = 0; client < 10; client++) {
            scored(true, 3);
        }

        assertThat(body(http.get(Http.managerOf(UUID.randomUUID()), QUARTER + "clinic")))
                .contains("\"cells\":[]");
        refused(http.get(Http.frontDeskOf(riverside.clinic()), QUARTER + "clinic"), 403, "not-allowed");
        refused(http.get(new Caller.Client(town.client()), QUARTER + "clinic"), 403, "not-allowed");
        refused(http.get(new Caller.Visitor(), QUARTER + "clinic"), 401, "login-needed");
    }

    @Test
    void figuresAreOfSettledQuartersAlone() {
        for (var bad : List.of(
                "?from=2026-01-02&to=2026-04-01&by=clinic",
                "?from=2026-01-01&to=2026-03-31&by=clinic",
                "?from=2026-01-01&to=2026-07-01&by=clinic",
                "?from=2026-01-01&to=2026-04-01&by=client",
                "?from=soon&to=2026-04-01&by=clinic",
                "?from=2026-01-01&to=2026-04-01")) {
            http.get(manager, "/api/v1/outcomes" + bad).expectStatus().isBadRequest();
        }
        refused(
                http.get(manager, "/api/v1/outcomes?from=2099-01-01&to=2099-04-01&by=clinic"),
                409,
                "quarter-not-settled");
    }

    /** A client with pain 6 before a visit and so much after it, in February. */
    private UUID scored(boolean agrees, int after) {
        var client = town.client();
        consent(client, agrees);
        var visit = weeks.scorable(riverside, client, 0);
        for (var score :
                List.of("{\"moment\":\"before\",\"pain\":6}", "{\"moment\":\"after\",\"pain\":%d}".formatted(after))) {
            http.post(new Caller.Client(client), score, "/api/v1/appointments/{id}/scores", visit)
                    .expectStatus()
                    .isCreated();
        }
        database.sql("UPDATE appointment SET state = 'completed', visible = tstzrange(:from, :until) WHERE id = :id")
                .bind("id", visit)
                .bind("from", Instant.parse("2026-02-12T11:00:00Z"))
                .bind("until", Instant.parse("2026-02-12T11:00:00Z").plus(AN_HOUR))
                .then()
                .block();
        return client;
    }

    private void consent(UUID client, boolean outcomes) {
        http.put(
                        new Caller.Client(client),
                        "{\"outcomes\":%s}".formatted(outcomes),
                        "/api/v1/clients/{id}/consents",
                        client)
                .expectStatus()
                .isOk();
    }
}
