package io.unknot.system.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.InstalledProgram;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator's drill: something breaks, the right alert fires, it is mended, the alert ends and nothing was lost. */
@WholeSystem
class DrillJourneyTests {

    private static final InstalledProgram PROMETHEUS = new InstalledProgram("prometheus", "prometheus");
    private static final Path RULES = Path.of("..", "ops", "prometheus", "rules");

    @TempDir
    private Path folder = Path.of("");

    private final RunningSystem system;
    private final GatewayClient visitor;
    private final Visits robins;
    private final OperatorBoard board;

    DrillJourneyTests(RunningSystem system) {
        this.system = system;
        this.visitor = system.visitor();
        this.robins = new Visits(system.signedIn("client"));
        this.board = new OperatorBoard(system.signedIn("operator"));
    }

    @AfterEach
    void everythingRunsAgain() {
        system.startMail();
        List.of("postgres", "kafka", "therapist-service")
                .forEach(name -> system.process(name).start());
        RunningSystem.SERVICES.forEach(service -> await(service + " is ready")
                .until(() -> system.management(service)
                                .get("/actuator/health/readiness")
                                .status()
                        == 200));
    }

    @Test
    void theBrokerIsAway() {
        try (Prometheus prometheus = start()) {
            system.process("kafka").kill();
            UUID booked = robins.book(system.diary().aFreeTime(Offer.TOM));
            awaitFiring(prometheus, "UnknotOutboxStuck");
            await("the board shows it")
                    .until(() -> board.newest().path("outboxAgeSeconds").asDouble() > 3);

            system.process("kafka").start();
            awaitOver(prometheus, "UnknotOutboxStuck");
            system.mailbox().awaitMail(booked, "REQUEST");
            nothingWasLost(booked);
        }
    }

    @Test
    void theDatabaseIsAway() {
        UUID booked = robins.book(system.diary().aFreeTime(Offer.TOM));
        try (Prometheus prometheus = start()) {
            system.process("postgres").kill();
            await("people are refused for long enough").until(() -> {
                robins.show(booked);
                return prometheus.firing().contains("UnknotBookingFailing");
            });
            await("the board shows it").until(() -> {
                robins.show(booked);
                return services("booking-service").path("failed").asDouble() > 0;
            });

            system.process("postgres").start();
            await("and no longer").until(() -> {
                robins.show(booked);
                return !prometheus.firing().contains("UnknotBookingFailing");
            });
            nothingWasLost(booked);
        }
    }

    @Test
    void oneServiceIsAway() {
        try (Prometheus prometheus = start()) {
            system.process("therapist-service").kill();
            awaitFiring(prometheus, "UnknotServiceDown");
            await("searches fail for long enough").until(() -> {
                visitor.get("/api/v1/clinics");
                return prometheus.firing().contains("UnknotSearchFailing");
            });
            await("the board shows it")
                    .until(() -> services("therapist-service").path("up").asInt(1) == 0);

            system.process("therapist-service").start();
            awaitOver(prometheus, "UnknotServiceDown");
            nothingWasLost(robins.book(system.diary().aFreeTime(Offer.TOM)));
        }
    }

    @Test
    void theMailServerIsAway() {
        try (Prometheus prometheus = start()) {
            system.stopMail();
            UUID booked = robins.book(system.diary().aFreeTime(Offer.TOM));
            awaitFiring(prometheus, "UnknotMessagesStuck");
            await("the board shows it").until(() -> board.due("email") > 0);

            system.startMail();
            system.mailbox().awaitMail(booked, "REQUEST");
            awaitOver(prometheus, "UnknotMessagesStuck");
            nothingWasLost(booked);
        }
    }

    private JsonNode services(String name) {
        return board.newest().path("services").path(name);
    }

    private void nothingWasLost(UUID acknowledged) {
        try (Invariants invariants = system.invariants()) {
            invariants.awaitAll(List.of(acknowledged));
        }
    }

    private static void awaitFiring(Prometheus prometheus, String alert) {
        await(alert).untilAsserted(() -> assertThat(prometheus.firing()).contains(alert));
    }

    private static void awaitOver(Prometheus prometheus, String alert) {
        await(alert + " is over")
                .untilAsserted(() -> assertThat(prometheus.firing()).doesNotContain(alert));
    }

    private Prometheus start() {
        var program = PROMETHEUS.find();
        assumeTrue(program.isPresent(), PROMETHEUS::absence);
        return Prometheus.start(program.orElseThrow(), folder, system, ShortRules.in(folder, RULES));
    }
}
