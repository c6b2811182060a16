package io.unknot.booking.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Terms;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random commands against a simple model, compared after each; seeds run side by side in clinics of their own. {@code
 * -Dmodel.seeds=20000} tries more of them, {@code -Dmodel.seed=17} one alone, {@code -Dmodel.commands=100} longer ones.
 */
@BookingServiceTest
class ModelPostgresTests {

    private static final int SIDE_BY_SIDE = 4;
    private static final int COMMANDS = Integer.getInteger("model.commands", 12);

    @Autowired
    private ApplicationContext service;

    @Autowired
    private Town town;

    @Autowired
    private Appointments appointments;

    @Autowired
    private ChangePolicy changePolicy;

    @Test
    void whateverIsDoneItDoesWhatASimpleModelSays() throws Exception {
        var runs = seeds().mapToObj(this::run).toList();

        try (var lanes = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var differences = lanes.invokeAll(runs).stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(differences.stream().limit(3))
                    .as("%d seeds differ", differences.size())
                    .isEmpty();
        }
    }

    private static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("model.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.range(0, Integer.getInteger("model.seeds", 1_000)));
    }

    private Callable<Optional<String>> run(long seed) {
        return () -> {
            var practice = practice();
            var approvesByHand = seed % 3 == 0;
            if (approvesByHand) {
                approveByHand(practice);
            }
            var run = new Run(seed, new Desk(service, practice, zero()), new Model(approvesByHand));
            try {
                run.run(COMMANDS);
                return Optional.empty();
            } catch (AssertionError | RuntimeException difference) {
                return Optional.of(run + " " + difference);
            }
        };
    }

    // A busy machine may refuse a connection while the pool is still filling; that is no difference.
    private Practice practice() {
        return await().ignoreExceptions().until(() -> Practice.openIn(town), Objects::nonNull);
    }

    private void approveByHand(Practice practice) {
        changePolicy
                .change(Level.ofClinic(practice.clinic()), Terms.manualApproval(), By.system())
                .block();
    }

    private Instant zero() {
        return Practice.zeroAt(appointments.now().blockOptional().orElseThrow());
    }
}
