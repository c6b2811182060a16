package io.unknot.system.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.gateway.Refusals;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fifty callers at the front desk want the same therapist. */
@WholeSystem
class RaceJourneyTests {

    private static final int CALLERS = 50;
    private static final Duration GRID = Duration.ofMinutes(20);

    // Five minutes before a low-back massage and ten after it: the therapist is nobody else's.
    private static final Duration BUFFERS = Duration.ofMinutes(15);

    private final RunningSystem system;
    private final GatewayClient frontDesk;
    private final List<UUID> callers =
            Stream.generate(UUID::randomUUID).limit(CALLERS).toList();

    RaceJourneyTests(RunningSystem system) {
        this.system = system;
        this.frontDesk = system.signedIn("frontdesk");
    }

    @BeforeEach
    void everyCallerIsKnown() {
        callers.forEach(new Safety(frontDesk)::welcome);
    }

    @Test
    void oneOfFiftyGetsTheTimeAndTheOthersThreeNearOnes() {
        FreeTime time = system.diary().aFreeTime(Offer.TOM);

        List<Answer> answers = atOnce(Visits.PATH, _ -> time);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(CALLERS - 1)
                .allSatisfy(answer -> {
                    JsonNode problem = Refusals.assertRefused(answer, 409, "time-taken");
                    assertThat(Refusals.reasons(problem)).containsExactly("therapist");
                    assertThat(problem.path("alternatives").values())
                            .hasSize(3)
                            .noneMatch(alternative -> isThat(time, alternative));
                });
    }

    @Test
    void holdsAtOverlappingStartsNeverOverlap() {
        FreeTime first = system.diary().aFreeTime(Offer.TOM);

        List<Answer> answers = atOnce(Visits.PATH + "/holds", caller -> first.later(GRID.multipliedBy(caller % 8)));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        List<JsonNode> held = visitsOfTom(first.start(), first.start().plus(GRID.multipliedBy(8)));
        assertThat(held).hasSize((int)
                answers.stream().filter(answer -> answer.status() == 201).count());
        assertThat(held).hasSizeGreaterThan(1);
        for (int i = 1; i < held.size(); i++) {
            assertThat(instant(held.get(i), "start"))
                    .isAfterOrEqualTo(instant(held.get(i - 1), "end").plus(BUFFERS));
        }
    }

    private List<Answer> atOnce(String path, Function<Integer, FreeTime> wanted) {
        List<CompletableFuture<Answer>> all = IntStream.range(0, CALLERS)
                .mapToObj(i -> frontDesk.postAtOnce(path, wanted.apply(i).wishFor(callers.get(i))))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private List<JsonNode> visitsOfTom(Instant from, Instant to) {
        String path = "%s?clinic=%s&from=%s&to=%s".formatted(Visits.PATH, Offer.RIVERSIDE, from, to);
        return frontDesk.get(path).expect(200).path("appointments").values().stream()
                .filter(visit -> visit.path("therapistId")
                        .asString()
                        .equals(Offer.TOM.therapist().toString()))
                .sorted(Comparator.comparing(visit -> instant(visit, "start")))
                .toList();
    }

    private static boolean isThat(FreeTime time, JsonNode alternative) {
        return instant(alternative, "start").equals(time.start())
                && alternative
                        .path("therapistId")
                        .asString()
                        .equals(time.offer().therapist().toString());
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }
}
