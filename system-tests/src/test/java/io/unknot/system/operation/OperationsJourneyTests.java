package io.unknot.system.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Catalogue;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What people who run and use the platform look up. */
@WholeSystem
class OperationsJourneyTests {

    private final RunningSystem system;

    OperationsJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({
        "therapist-service, /api/v1/availability",
        "booking-service, /api/v1/appointments/holds",
        "notification-service, /api/v1/messages",
    })
    void theGatewayServesTheDescriptionOfEachService(String service, String path) {
        JsonNode description = system.visitor().get("/openapi/" + service).expect(200);

        assertThat(description.path("openapi").asString()).startsWith("3.");
        assertThat(description.path("paths").path(path).isObject())
                .as(description.toString())
                .isTrue();
    }

    @Test
    void eachServiceCountsWhatItTellsAndHears() {
        new Catalogue(system.signedIn("manager")).addTreatment("name", "Low-back massage for two");
        new Visits(system.signedIn("client")).book(system.diary().aFreeTime(Offer.TOM));

        for (String service : RunningSystem.SERVICES) {
            await(service + " has told and heard")
                    .untilAsserted(() -> assertThat(metrics(service))
                            .contains("unknot_outbox_sent", "unknot_outbox_waiting", "unknot_inbox_events")
                            .contains("http_server_requests_seconds_count"));
        }
        assertThat(metrics("notification-service")).contains("unknot_message_tries", "unknot_message_lateness");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void eachProcessShowsItsHealthAndMetricsAndNothingElse(String process) {
        assertThat(system.management(process).get("/actuator/health/readiness").status())
                .isEqualTo(200);
        assertThat(system.management(process).get("/actuator/health/liveness").status())
                .isEqualTo(200);
        assertThat(metrics(process)).contains("jvm_memory_used_bytes");
        assertThat(system.management(process).get("/actuator/info").text()).contains("0.1.0");
        for (String hidden : List.of("env", "beans", "heapdump", "configprops", "loggers", "threaddump")) {
            assertThat(system.management(process).get("/actuator/" + hidden).status())
                    .as(hidden)
                    .isIn(401, 404);
        }
    }

    private String metrics(String process) {
        return system.management(process).get("/actuator/prometheus").text();
    }

    static Stream<String> processes() {
        return Stream.concat(RunningSystem.SERVICES.stream(), Stream.of("gateway"));
    }
}
