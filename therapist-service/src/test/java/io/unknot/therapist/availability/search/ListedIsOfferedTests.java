package io.unknot.therapist.availability.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.StartFilter;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TestSetup;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.chain.ChainWriter;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.policy.Limit;
import io.unknot.therapist.treatment.Treatment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The search and the explanation go different ways to the same answer: what is listed is offered, and nothing else is. */
class ListedIsOfferedTests {

    private static final int CHAINS = 40;
    private static final int QUESTIONS = 400;
    private final Instant now = TestSetup.NOW.instant();
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

    private final ChainInMemory chain = new ChainInMemory();
    private final SearchFreeTimes search = new SearchFreeTimes(chain, TestSetup.NOW, new SimpleMeterRegistry());
    private final ExplainTime explain = new ExplainTime(chain, TestSetup.NOW);
    private final Riverside here = Riverside.anew();
    private final Riverside there = new Riverside(
            UUID.randomUUID(), UUID.randomUUID(), here.treatmentId(), here.therapistId(), UUID.randomUUID());

    @Test
    void listsExactlyWhatIsOffered() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int listed = 0;
        for (int each = 0; each < CHAINS; each++) {
            chain.becomes(randomChain(random).chain());
            var times = new HashSet<>(found());
            assertThat(times).allMatch(time -> isOffered(time.clinicId(), time.start()));
            for (int question = 0; question < QUESTIONS; question++) {
                var clinic = random.nextBoolean() ? here : there;
                var start = now.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 12) * 5L));
                assertThat(isOffered(clinic.clinicId(), start))
                        .as("seed %d: %s at %s", seed, start, clinic.clinicId())
                        .isEqualTo(times.stream().anyMatch(time -> isAt(time, clinic, start)));
            }
            listed += times.size();
        }
        assertThat(listed).isPositive();
    }

    private static boolean isAt(FreeTime time, Riverside clinic, Instant start) {
        return time.clinicId().equals(clinic.clinicId()) && time.start().equals(start);
    }

    private boolean isOffered(UUID clinic, Instant start) {
        var wish = new ExplainTime.Wish(here.treatmentId(), here.therapistId(), clinic, start, null);
        return explain.explain(wish).reasons().isEmpty();
    }

    private List<FreeTime> found() {
        return search.search(new Search(
                        new What(new What.AnyOf(Set.of(here.treatmentId())), null, Set.of()),
                        new Where.Everywhere(),
                        new Who(Set.of(), Set.of(), Set.of(), Set.of()),
                        new TimeRange(null, null),
                        StartFilter.ANY,
                        new Budget(null, null),
                        false,
                        10_000,
                        Optional.empty()))
                .times();
    }

    private ChainWriter randomChain(Random random) {
        var writer = new ChainWriter(Optional.empty());
        writer.clinics(
                Set.of(here.clinicId(), there.clinicId()),
                List.of(placed(here.clinic(), 53.80), placed(there.clinic(), 53.85)));
        writer.treatments(Set.of(here.treatmentId()), List.of(guarded(here.lowBackMassage(), random)));
        var shifts = Stream.of(
                        shift(here, DayOfWeek.TUESDAY, "09:00", "13:00"),
                        shift(there, DayOfWeek.TUESDAY, "14:00", "19:00"),
                        shift(there, DayOfWeek.MONDAY, "08:00", "17:00"))
                .toList();
        var off = new TimeOff(
                UUID.randomUUID(), here.therapistId(), TODAY, TODAY.plusDays(10), Riverside.hours("10:00", "11:00"));
        var timeOff = random.nextBoolean() ? List.of(off) : List.<TimeOff>of();
        writer.therapists(
                Set.of(here.therapistId()), List.of(new RosteredTherapist(here.mara(), new Roster(shifts, timeOff))));
        IntStream.range(0, random.nextInt(4)).forEach(level -> writer.limits(Set.of(randomLimit(random))));
        IntStream.range(0, random.nextInt(12)).forEach(visit -> writer.take(randomVisit(random)));
        return writer;
    }

    private Limit randomLimit(Random random) {
        var clinic = random.nextBoolean() ? Optional.of(here.clinicId()) : Optional.<UUID>empty();
        var treatment = random.nextBoolean() ? Optional.of(here.treatmentId()) : Optional.<UUID>empty();
        var level = UUID.nameUUIDFromBytes((clinic + " " + treatment).getBytes(UTF_8));
        return new Limit(
                level,
                clinic,
                treatment,
                random.nextBoolean() ? Optional.of(random.nextInt(7 * 24 * 60)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(1 + random.nextInt(14)) : Optional.empty());
    }

    private Occupancy randomVisit(Random random) {
        var day = TODAY.plusDays(List.of(0, 1, 7, 8).get(random.nextInt(4)));
        var start = day.atTime(8, 0)
                .atZone(Riverside.LONDON)
                .toInstant()
                .plus(Duration.ofMinutes(random.nextInt(140) * 5L));
        return new Visits(random.nextBoolean() ? here : there).at(UUID.randomUUID(), start, null);
    }

    private static Shift shift(Riverside at, DayOfWeek day, String from, String until) {
        return new Shift(
                UUID.randomUUID(),
                at.therapistId(),
                at.clinicId(),
                Recurrence.weekly(day, LocalDate.of(2026, 11, 1), null),
                Riverside.hours(from, until));
    }

    private static Clinic placed(Clinic clinic, double latitude) {
        return new Clinic(
                clinic.id(),
                clinic.name(),
                clinic.address(),
                clinic.zone(),
                clinic.window(),
                clinic.openingHours(),
                clinic.closures(),
                clinic.rooms(),
                new Place(latitude, -1.5478));
    }

    private static Treatment guarded(Treatment treatment, Random random) {
        var guard = new StrainGuard(
                Duration.ofMinutes(80 + 20 * random.nextInt(3)),
                Duration.ofMinutes(160 + 40 * random.nextInt(3)),
                Duration.ofMinutes(15));
        return new Treatment(
                treatment.id(),
                treatment.name(),
                treatment.technique(),
                treatment.modality(),
                treatment.variants(),
                treatment.before(),
                treatment.after(),
                treatment.roomFeatures(),
                random.nextBoolean() ? guard : null,
                treatment.suits(),
                treatment.contraindications());
    }
}
