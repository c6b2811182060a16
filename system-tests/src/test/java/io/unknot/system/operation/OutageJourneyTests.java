package io.unknot.system.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.local.child.Child;
import io.unknot.system.chain.Diary;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.gateway.Refusals;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes die by SIGKILL, one at a time, and come back. */
@WholeSystem
class OutageJourneyTests {

    private final RunningSystem system;
    private final Diary diary;
    private final GatewayClient visitor;
    private final Visits robins;

    OutageJourneyTests(RunningSystem system) {
        this.system = system;
        this.diary = system.diary();
        this.visitor = system.visitor();
        this.robins = new Visits(system.signedIn("client"));
    }

    @AfterEach
    void everythingRunsAgain() {
        List.of("postgres", "kafka", "booking-service")
                .forEach(name -> system.process(name).start());
        RunningSystem.SERVICES.forEach(service ->
                await(service + " is ready").until(() -> readiness(service).status() == 200));
    }

    @Test
    void bookingsGoOnWithoutKafkaAndAreToldOnceItIsBack() {
        List<FreeTime> times =
                Stream.generate(() -> diary.aFreeTime(Offer.TOM)).limit(3).toList();

        system.process("kafka").kill();
        List<UUID> booked = times.stream().map(robins::book).toList();
        system.process("kafka").start();

        booked.forEach(visit -> system.mailbox().awaitMail(visit, "REQUEST"));
        times.forEach(time -> await("the search knows").until(() -> !diary.offers(time)));
        assertThat(booked)
                .allSatisfy(visit -> assertThat(system.mailbox().about(visit)).hasSize(1));
    }

    @Test
    void aKilledBookingServiceHasKeptWhatItAnswered() {
        Child bookingService = system.process("booking-service");
        FreeTime next = diary.aFreeTime(Offer.TOM);
        UUID booked = robins.book(diary.aFreeTime(Offer.TOM));
        UUID held = robins.hold(diary.aFreeTime(Offer.TOM));

        bookingService.kill();
        Answer meanwhile = robins.show(booked);
        assertThat(diary.offers(next)).isTrue();
        bookingService.start();

        Refusals.assertRefused(meanwhile, 503, "service-unavailable");
        assertThat(stateOf(booked)).isEqualTo("booked");
        assertThat(robins.confirm(held).path("state").asString()).isEqualTo("booked");
        system.mailbox().awaitMail(held, "REQUEST");
    }

    @Test
    void everythingServesAgainOncePostgresIsBack() {
        UUID booked = robins.book(diary.aFreeTime(Offer.TOM));
        FreeTime next = diary.aFreeTime(Offer.TOM);

        system.process("postgres").kill();
        await("its sessions are gone").until(() -> statusWithoutFailure() == 503);
        Answer meanwhile = robins.show(booked);
        system.process("postgres").start();

        Refusals.assertRefused(meanwhile, 503, "service-unavailable");
        assertThat(meanwhile.header("Retry-After")).isPresent();
        await("the search is back").until(() -> statusWithoutFailure() == 200);
        assertThat(stateOf(booked)).isEqualTo("booked");
        UUID after = robins.book(next);
        system.mailbox().awaitMail(after, "REQUEST");
        await("the search knows").until(() -> !diary.offers(next));
    }

    @Test
    void whoeverWaitsSaysForWhat() {
        system.process("postgres").kill();
        RunningSystem.SERVICES.forEach(service -> awaitReadinessSaying(service, "waiting for PostgreSQL"));
        system.process("postgres").start();

        system.process("kafka").kill();
        RunningSystem.SERVICES.forEach(service -> awaitReadinessSaying(service, "waiting for Kafka"));
        RunningSystem.SERVICES.forEach(
                service -> assertThat(health(service, "liveness").status()).isEqualTo(200));
    }

    private int statusWithoutFailure() {
        Answer answer = visitor.get("/api/v1/clinics");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 503);
        return answer.status();
    }

    private void awaitReadinessSaying(String service, String words) {
        await(service + " says: " + words).untilAsserted(() -> {
            Answer answer = readiness(service);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains(words);
        });
    }

    private Answer readiness(String service) {
        return health(service, "readiness");
    }

    private Answer health(String service, String group) {
        return system.management(service).get("/actuator/health/" + group);
    }

    private String stateOf(UUID visit) {
        return robins.show(visit).expect(200).path("state").asString();
    }
}
