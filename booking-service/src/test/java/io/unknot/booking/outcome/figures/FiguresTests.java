package io.unknot.booking.outcome.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.outcome.figures.Figures.Figure;
import io.unknot.booking.outcome.figures.Figures.Sample;
import io.unknot.booking.outcome.trend.PainChange;
import io.unknot.booking.outcome.trend.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    private static final Instant START = Instant.parse("2026-02-12T11:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # clients in each cell | shown
          9                    | 0
          10                   | 1
          10 10                | 2
          10 9                 | 0
          30 20 9              | 1
          30 20 3              | 1
          30 5 5               | 1
          30 5 4               | 0
          30 1 1 1             | 0
          40 30 1              | 1
        """)
    void noFigureIsOfFewerThanTenClientsNorCanOneBeWorkedOut(String sizes, int shown) {
        var samples = new ArrayList<Sample>();
        for (var size : sizes.trim().split(" ")) {
            samples.addAll(cell(Integer.parseInt(size)));
        }

        var figures = Figures.of(samples);

        assertThat(figures.cells().values().stream().filter(Optional::isPresent))
                .hasSize(shown);
    }

    @Test
    void whatIsHiddenAlwaysHasTenClientsTogetherOrAllThereAre() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            var samples = new ArrayList<Sample>();
            for (int cell = random.nextInt(6); cell >= 0; cell--) {
                samples.addAll(cell(1 + random.nextInt(25)));
            }
            var cells = Figures.of(samples).cells();
            var unseen = new HashSet<UUID>();
            samples.stream()
                    .filter(sample ->
                            cells.getOrDefault(sample.cell(), Optional.empty()).isEmpty())
                    .forEach(sample -> unseen.add(sample.clientId()));
            var anyShown = cells.values().stream().anyMatch(Optional::isPresent);
            assertThat(unseen.isEmpty() || unseen.size() >= Figures.FEWEST || !anyShown)
                    .isTrue();
        }
    }

    @Test
    void oneClientInTwoCellsCountsOnceAmongTheHidden() {
        var twice = UUID.randomUUID();
        var samples = new ArrayList<>(cell(20));
        for (int small = 0; small < 12; small++) {
            samples.add(new Sample(UUID.randomUUID(), twice, new PainChange(5, 4)));
        }

        assertThat(Figures.of(samples).cells().values()).allMatch(Optional::isEmpty);
    }

    @Test
    void eachClientCountsOnceHoweverOftenTheyCome() {
        var cell = UUID.randomUUID();
        var samples = new ArrayList<Sample>();
        for (int client = 0; client < 9; client++) {
            samples.add(new Sample(cell, UUID.randomUUID(), new PainChange(6, 6)));
        }
        var often = UUID.randomUUID();
        for (int visit = 0; visit < 50; visit++) {
            samples.add(new Sample(cell, often, new PainChange(9, 4)));
        }

        assertThat(Figures.of(samples).cells()).isEqualTo(Map.of(cell, Optional.of(new Figure(10, 0.5, 10))));
    }

    @Test
    void aPlanIsCountedFromItsFirstVisitToItsLast() {
        var plan = UUID.randomUUID();
        var client = UUID.randomUUID();
        var clinic = UUID.randomUUID();
        var visits = List.of(
                visit(client, clinic, plan, 0, 7),
                visit(client, clinic, plan, 7, 6),
                visit(client, clinic, plan, 14, 3));

        assertThat(CountedVisit.overPlans(visits, CountedVisit::clinicId))
                .containsExactly(new Sample(clinic, client, new PainChange(7, 3)));
        assertThat(CountedVisit.overVisits(visits, CountedVisit::clinicId)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"})
    void figuresAreOfQuartersAlone(LocalDate first) {
        var quarter = new Quarter(first);

        assertThat(quarter.until()).isEqualTo(first.plusMonths(3));
        assertThatThrownBy(() -> new Quarter(first.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quarter(first.plusMonths(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(quarter.isSettled(quarter.end().plusSeconds(7 * 86_400 - 1))).isFalse();
        assertThat(quarter.isSettled(quarter.end().plusSeconds(7 * 86_400))).isTrue();
    }

    private static CountedVisit visit(UUID client, UUID clinic, UUID plan, int day, int before) {
        return new CountedVisit(
                client,
                clinic,
                UUID.randomUUID(),
                Optional.of(plan),
                new Point(
                        UUID.randomUUID(),
                        START.plusSeconds(day * 86_400L),
                        Optional.of(before),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<Sample> cell(int clients) {
        var cell = UUID.randomUUID();
        var samples = new ArrayList<Sample>();
        for (int client = 0; client < clients; client++) {
            samples.add(new Sample(cell, UUID.randomUUID(), new PainChange(6, 4)));
        }
        return samples;
    }
}
