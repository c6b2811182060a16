package io.unknot.schedule.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.search.Asked;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.search.StartFilter;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Any chain, asked both ways, around every change of every clock there is and at any other time. To see others:
 * {@code mvn -pl libs/schedule test -Dschedule.seed=<any number>}.
 */
class FreeTimesTwinTests {

    private static final long FIRST_SEED = Long.getLong("schedule.seed", 20_261_120L);
    private static final int CASES = Integer.getInteger("schedule.cases", 100_000);
    private static final int CASES_A_CHANGE = 12;

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2033-01-01T00:00:00Z");

    private static final UUID HERE = UUID.fromString("00000000-0000-4000-8000-000000000101");
    private static final UUID THERE = UUID.fromString("00000000-0000-4000-8000-000000000102");
    private static final UUID MARA = UUID.fromString("00000000-0000-4000-8000-000000000301");
    private static final UUID JONAS = UUID.fromString("00000000-0000-4000-8000-000000000302");
    private static final List<UUID> ROOMS = List.of(new UUID(4, 1), new UUID(4, 2), new UUID(4, 3));
    private static final UUID ROOM_THERE = new UUID(4, 4);

    private record Change(ZoneId zone, Instant at) {}

    private final List<ZoneId> zones =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private final List<Change> changes =
            zones.stream().flatMap(FreeTimesTwinTests::changes).toList();

    @Test
    void agreeWithReadingTheClockEveryMinute() {
        var found = new LongAdder();
        var withSome = new LongAdder();
        IntStream.range(0, CASES).parallel().forEach(number -> {
            int times = compare(number);
            found.add(times);
            withSome.add(times > 0 ? 1 : 0);
        });
        assertThat(changes).as("changes of all clocks").hasSizeGreaterThan(2_500);
        assertThat(withSome.sum())
                .as("cases with free times, so that the comparison means something")
                .isGreaterThan(CASES / 4);
    }

    private int compare(int number) {
        long seed = FIRST_SEED + number;
        var dice = new Dice(seed);
        var change = about(number, dice);
        var random = new RandomBook(dice, change.zone(), change.at());
        try {
            return compare(dice, random);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed %d (case %d), %s".formatted(seed, number, change), e);
        }
    }

    // Every change a few times, then anything.
    private Change about(int number, Dice dice) {
        if (number < changes.size() * CASES_A_CHANGE) {
            return changes.get(number % changes.size());
        }
        return new Change(dice.pick(zones), FROM.plusSeconds(60L * dice.upTo(7 * 365 * 1_440)));
    }

    private static int compare(Dice dice, RandomBook random) {
        var treatment = random.treatment();
        var plain = plain(dice, random);
        var diary = plain.diary(HERE, MARA, treatment);
        var now = random.now();
        var range = random.range();
        var filter = random.filter();
        var twin = new MinuteByMinute(diary, now, Duration.ofMinutes(dice.tick()));
        var expected = twin.freeStarts(range, StartFilter.ANY);
        var filtered = twin.freeStarts(range, filter);

        assertThat(starts(FreeTimes.between(diary.offer(), diary.busy(), range, now, 10_000)))
                .as("by its diary")
                .isEqualTo(expected);
        var candidates =
                plain.written().candidate(HERE, MARA, treatment, now).stream().toList();
        assertThat(starts(FreeTimes.first(candidates, new Question(range, now, filter, null), 10_000)))
                .as("by its book, those that pass %s", filter)
                .isEqualTo(filtered);
        assertThat(starts(FreeTimes.nextOfEach(List.of(new Asked(new Question(range, now), candidates)), 1)))
                .as("the next one")
                .isEqualTo(expected.stream().limit(1).toList());
        var narrow = narrowed(diary, random);
        assertThat(starts(FreeTimes.first(
                        within(candidates, narrow.offer().clinic().bookable(now)), new Question(range, now), 10_000)))
                .as("by its book, those that a policy leaves")
                .isEqualTo(new MinuteByMinute(narrow, now, Duration.ofMinutes(dice.tick()))
                        .freeStarts(range, StartFilter.ANY));
        someStarts(dice, range.from(), expected)
                .forEach(start -> assertThat(diary.refusals(start, now).isEmpty())
                        .as("is not refused at %s", start)
                        .isEqualTo(twin.isFree(start)));
        return expected.size();
    }

    private static Diary narrowed(Diary diary, RandomBook random) {
        var offer = diary.offer();
        var narrow = new Offer(random.narrowed(offer.clinic()), offer.treatment(), offer.therapist(), offer.roster());
        return new Diary(narrow, diary.busy());
    }

    private static List<Candidate> within(List<Candidate> candidates, Optional<Span> bookable) {
        return candidates.stream()
                .flatMap(candidate -> bookable.map(candidate::within).stream())
                .toList();
    }

    private static PlainBook plain(Dice dice, RandomBook random) {
        var plain = new PlainBook();
        var rooms = ROOMS.subList(0, dice.oneIn(20) ? 0 : 1 + dice.upTo(2));
        plain.clinics().put(HERE, random.clinic(HERE, rooms));
        plain.clinics().put(THERE, random.clinic(THERE, List.of(ROOM_THERE)));
        plain.therapists().put(MARA, random.therapist(MARA));
        plain.rosters().put(MARA, random.roster(MARA, List.of(HERE, HERE, HERE, HERE, THERE)));
        dice.some(0, 4, () -> random.taking(id(dice), HERE, MARA, dice.pick(ROOMS)))
                .forEach(taking -> plain.takings().put(taking.appointmentId(), taking));
        dice.some(0, 3, () -> random.taking(id(dice), HERE, JONAS, dice.pick(ROOMS)))
                .forEach(taking -> plain.takings().put(taking.appointmentId(), taking));
        dice.some(0, 2, () -> random.taking(id(dice), THERE, MARA, ROOM_THERE))
                .forEach(taking -> plain.takings().put(taking.appointmentId(), taking));
        return plain;
    }

    private static UUID id(Dice dice) {
        return new UUID(dice.upTo(Integer.MAX_VALUE - 1), dice.upTo(Integer.MAX_VALUE - 1));
    }

    private static Stream<Instant> someStarts(Dice dice, Instant from, List<Instant> free) {
        var anywhere = dice.some(3, 3, () -> dice.onTick(from).plus(dice.minutes(0, 720)));
        return Stream.concat(anywhere.stream(), free.isEmpty() ? Stream.of() : Stream.of(dice.pick(free)));
    }

    private static List<Instant> starts(List<FreeTime> times) {
        return times.stream().map(FreeTime::start).toList();
    }

    private static Stream<Change> changes(ZoneId zone) {
        var rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(FROM.minusNanos(1)),
                        change -> change != null && change.getInstant().isBefore(UNTIL),
                        change -> rules.nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .map(at -> new Change(zone, at));
    }
}
