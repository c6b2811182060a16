package io.unknot.system.availability;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Search and booking are two services with two databases; what one lists is what the other takes. To see other days: {@code
 * -Dlisted.seed=<any number>}.
 */
@WholeSystem
class ListedTimesJourneyTests {

    private static final long SEED = Long.getLong("listed.seed", 20_261_121L);
    private static final Duration GRID = Duration.ofMinutes(20);
    private static final int STEPS = 25;

    // Farther ahead than the other journeys look: they share one system and must not meet.
    private static final int DAYS_AHEAD = 35;

    private final RunningSystem system;
    private final GatewayClient manager;
    private final Visits visits;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<UUID> taken = new ArrayList<>();
    private final UUID client = UUID.randomUUID();
    private final List<UUID> others =
            Stream.generate(UUID::randomUUID).limit(STEPS).toList();
    private final LocalDate tuesday = LocalDate.now(Clock.system(Offer.MARA.zone()))
            .plusDays(DAYS_AHEAD)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    ListedTimesJourneyTests(RunningSystem system) {
        this.system = system;
        this.manager = system.signedIn("manager");
        this.visits = new Visits(manager);
    }

    @BeforeEach
    void theClientsAreKnown() {
        Stream.concat(Stream.of(client), others.stream()).forEach(new Safety(manager)::welcome);
    }

    @AfterEach
    void giveAllBack() {
        taken.forEach(visits::cancel);
    }

    @Test
    void whatIsListedIsWhatCanBeBookedWhateverElseIsHeldOrBooked() {
        fillTheDay();

        for (Offer offer : List.of(Offer.MARA, Offer.TOM)) {
            SortedSet<Instant> bookable = bookable(offer);
            assertThat(bookable).as("seed %d", SEED).isNotEmpty();
            await("search to list what can be booked, seed " + SEED)
                    .untilAsserted(() -> assertThat(listed(offer)).isEqualTo(bookable));
        }
    }

    @Test
    void whatIsNotListedIsExplained() {
        fillTheDay();
        SortedSet<Instant> bookable = bookable(Offer.TOM);

        await("search to know of it")
                .untilAsserted(() -> assertThat(listed(Offer.TOM)).isEqualTo(bookable));
        starts().forEach(start -> {
            var explained = manager.get("/api/v1/availability/explain?treatment=%s&clinic=%s&therapist=%s&start=%s"
                            .formatted(Offer.TOM.treatment(), Offer.TOM.clinic(), Offer.TOM.therapist(), start))
                    .expect(200);
            assertThat(explained.path("offered").asBoolean()).as("%s", start).isEqualTo(bookable.contains(start));
            assertThat(explained.path("reasons").isEmpty()).isEqualTo(bookable.contains(start));
        });
    }

    // Holds and bookings wherever chance has them, some of them given back.
    private void fillTheDay() {
        List<Instant> starts = starts();
        for (int step = 0; step < STEPS; step++) {
            Offer offer = random.nextBoolean() ? Offer.MARA : Offer.TOM;
            Answer answer = take(
                    random.nextBoolean() ? "/holds" : "",
                    offer,
                    starts.get(random.nextInt(starts.size())),
                    others.get(step));
            if (answer.status() == 201) {
                taken.add(Visits.idOf(answer.json()));
            }
            if (!taken.isEmpty() && random.nextInt(4) == 0) {
                visits.cancel(taken.remove(random.nextInt(taken.size())));
            }
        }
    }

    // Found out by booking each of them, alone.
    private SortedSet<Instant> bookable(Offer offer) {
        SortedSet<Instant> bookable = new TreeSet<>();
        for (Instant start : starts()) {
            Answer answer = take("/holds", offer, start, client);
            if (answer.status() == 201) {
                visits.cancel(Visits.idOf(answer.json()));
                bookable.add(start);
            }
        }
        return bookable;
    }

    private Answer take(String how, Offer offer, Instant start, UUID forClient) {
        FreeTime time = new FreeTime(
                offer, start, start.plus(GRID), start.atZone(offer.zone()).toLocalDateTime());
        return manager.post(Visits.PATH + how, time.wishFor(forClient));
    }

    private SortedSet<Instant> listed(Offer offer) {
        return system.diary().search(offer, tuesday, tuesday.plusDays(1)).stream()
                .map(FreeTime::start)
                .collect(toCollection(TreeSet::new));
    }

    private List<Instant> starts() {
        Instant first =
                tuesday.atTime(LocalTime.of(7, 0)).atZone(Offer.MARA.zone()).toInstant();
        return Stream.iterate(first, start -> start.plus(GRID)).limit(42).toList();
    }
}
