package io.unknot.schedule.roster;

import static io.unknot.schedule.Riverside.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any two shifts, compared as the rule does and by looking at both clocks every minute. */
class ShiftClashTwinTests {

    private static final long FIRST_SEED = Long.getLong("schedule.seed", 20_261_120L);
    private static final int PAIRS = 150;
    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Madrid", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago");

    @Test
    void agreesWithLookingAtBothClocksEveryMinute() {
        long clashes = LongStream.range(FIRST_SEED, FIRST_SEED + PAIRS)
                .filter(ShiftClashTwinTests::clash)
                .count();
        assertThat(clashes)
                .as("clashes in all, so that the comparison means something")
                .isBetween(20L, 130L);
    }

    private static boolean clash(long seed) {
        var random = new SplittableRandom(seed);
        // Both are in effect for up to two weeks around the nights on which the clocks change in spring.
        var about = LocalDate.parse("2027-03-20");
        var one = someShift(random, about);
        var other = someShift(random, about);
        var zone = someZone(random);
        var otherZone = someZone(random);
        boolean expected = everyMinute(about.minusDays(3), about.plusDays(24))
                .anyMatch(minute -> isOn(one, minute, zone) && isOn(other, minute, otherZone));
        assertThat(one.clashesWith(other, zone, otherZone)).as("seed %d", seed).isEqualTo(expected);
        return expected;
    }

    private static Shift someShift(SplittableRandom random, LocalDate about) {
        var day = DayOfWeek.of(random.nextInt(6, 8));
        int from = random.nextInt(22);
        int until = from + random.nextInt(1, 20);
        var hours = new LocalHours(
                LocalTime.of(from, random.nextInt(59)), until > 23 ? LocalTime.MIDNIGHT : LocalTime.of(until, 0));
        var first = about.plusDays(random.nextInt(7));
        return shift(day, hours, first, first.plusDays(random.nextInt(3, 14)));
    }

    private static ZoneId someZone(SplittableRandom random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    private static boolean isOn(Shift shift, Instant minute, ZoneId zone) {
        var local = LocalDateTime.ofInstant(minute, zone);
        var day = local.toLocalDate();
        var hours = shift.hours();
        var until = shift.days().until();
        return shift.days().weekday().stream().anyMatch(local.getDayOfWeek()::equals)
                && !day.isBefore(shift.days().from())
                && (until == null || !day.isAfter(until))
                && !local.toLocalTime().isBefore(hours.from())
                && (hours.until().equals(LocalTime.MIDNIGHT)
                        || local.toLocalTime().isBefore(hours.until()));
    }

    private static Stream<Instant> everyMinute(LocalDate first, LocalDate last) {
        var utc = ZoneId.of("UTC");
        var end = last.atStartOfDay(utc).toInstant();
        return Stream.iterate(
                first.atStartOfDay(utc).toInstant(),
                minute -> minute.isBefore(end),
                minute -> minute.plus(1, ChronoUnit.MINUTES));
    }
}
