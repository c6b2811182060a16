package io.unknot.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A browser, the gateway and Prometheus send one request after the other through the same connection. Netty's server
 * once stopped reading from such a connection when a request came just before the answer to the last one was complete.
 */
@WholeSystem
class KeptConnectionJourneyTests {

    private static final int ROUNDS = 150;

    private final RunningSystem system;

    KeptConnectionJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theGatewayAnswersEveryRequestOfAConnection() {
        assertAnswersAll(
                system.visitor(),
                List.of("/api/v1/nothing", "/api/v1/clinics/hello", "/api/v1/clinics"),
                404,
                400,
                200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist-service", "booking-service", "notification-service", "gateway"})
    void eachProcessAnswersEveryRequestOfAConnection(String process) {
        assertAnswersAll(
                system.management(process),
                List.of("/actuator/nothing", "/actuator/nothing", "/actuator/health/liveness"),
                401,
                404,
                200);
    }

    private static void assertAnswersAll(GatewayClient connection, List<String> paths, Integer... expected) {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(paths)
                    .map(connection::get)
                    .allSatisfy(answer -> assertThat(answer.status()).isIn((Object[]) expected));
        }
    }
}
