package io.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceCountsWhatItTellsAndHears(String service) {
        String metrics = management(service, "/actuator/prometheus").text();

        assertThat(metrics).contains("unknot_outbox_sent", "unknot_outbox_waiting", "unknot_inbox_events");
        assertThat(metrics).contains("http_server_requests_seconds_count");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void eachProcessShowsItsHealthAndMetricsAndNothingElse(String process) {
        assertThat(management(process, "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(management(process, "/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(management(process, "/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
        assertThat(management(process, "/actuator/info").text()).contains("0.1.0");
        for (String hidden : List.of("env", "beans", "heapdump", "configprops", "loggers", "threaddump")) {
            assertThat(management(process, "/actuator/" + hidden).status())
                    .as(hidden)
                    .isIn(401, 404);
        }
    }

    private Answer management(String process, String path) {
        return GatewayClient.past(system.management(process)).get(path);
    }

    static Stream<String> services() {
        return RunningSystem.SERVICES.stream();
    }

    static Stream<String> processes() {
        return Stream.concat(services(), Stream.of("gateway"));
    }
}
