package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.CLINIC;
import static io.unknot.schedule.Riverside.LOW_BACK_MASSAGE;
import static io.unknot.schedule.Riverside.MARA;
import static java.util.stream.Collectors.toMap;

import io.unknot.schedule.ClinicCalendar;
import io.unknot.schedule.Licence;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Room;
import io.unknot.schedule.Shift;
import io.unknot.schedule.Span;
import io.unknot.schedule.TherapistProfile;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Any clinic, therapist and bookings a seed can think of, around four days that often hold a clock change. */
final class RandomDiary {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/Madrid",
            "America/New_York",
            "America/Santiago",
            "Africa/Casablanca",
            "Asia/Beirut",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Chatham");
    private static final Instant ABOUT = Instant.parse("2027-01-01T00:00:00Z");

    private final SplittableRandom random;
    private final ZoneId zone;
    private final LocalDate firstDay;

    RandomDiary(long seed) {
        random = new SplittableRandom(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        firstDay = someFirstDay();
    }

    Span range() {
        var from = firstDay.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(7_200));
        return new Span(from, from.plus(Duration.ofDays(4)).minusSeconds(random.nextInt(7_200)));
    }

    Instant now() {
        return firstDay.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(-8_640, 1_440)));
    }

    Diary diary() {
        var rooms = some(0, 3, () -> new Room(UUID.randomUUID(), features(), minutes(0, 30)));
        var clinic = new ClinicCalendar(
                CLINIC,
                zone,
                random.nextBoolean() ? aroundTheClock() : some(3, 12, this::hours),
                Duration.ofMinutes(pick(List.of(5, 7, 10, 15, 20, 30, 45, 60))),
                minutes(0, 600),
                Period.ofDays(random.nextInt(1, 12)),
                rooms);
        var treatment =
                new TreatmentTiming(LOW_BACK_MASSAGE, minutes(10, 120), minutes(0, 20), minutes(0, 20), features());
        var treatments = random.nextInt(12) == 0 ? Set.<UUID>of() : Set.of(LOW_BACK_MASSAGE);
        var therapist = new TherapistProfile(MARA, treatments, some(1, 2, this::licence));
        var busy = new Busy(
                some(0, 6, this::taken), rooms.stream().collect(toMap(Room::roomId, room -> some(0, 5, this::taken))));
        return new Diary(new Offer(clinic, treatment, therapist, some(1, 6, this::shift)), busy);
    }

    private LocalDate someFirstDay() {
        var change = zone.getRules().nextTransition(ABOUT.plus(Duration.ofDays(random.nextInt(365))));
        if (change == null || random.nextInt(4) == 0) {
            return LocalDate.ofInstant(ABOUT, ZoneOffset.UTC).plusDays(random.nextInt(365));
        }
        return LocalDate.ofInstant(change.getInstant(), zone).minusDays(random.nextInt(3));
    }

    private List<WeeklyHours> aroundTheClock() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyHours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
    }

    private Shift shift() {
        var from = someDay();
        var until = random.nextBoolean() ? null : from.plusDays(random.nextInt(9));
        return new Shift(UUID.randomUUID(), MARA, CLINIC, hours(), from, until);
    }

    private Licence licence() {
        var from = someDay();
        return new Licence(from, from.plusDays(random.nextInt(9)));
    }

    private LocalDate someDay() {
        return firstDay.plusDays(random.nextInt(-6, 4));
    }

    // Mostly long days, as clinics have; sometimes short ones, and half of them in the night, where clocks change.
    private WeeklyHours hours() {
        var day = DayOfWeek.from(firstDay.plusDays(random.nextInt(4)));
        int from = random.nextInt(random.nextBoolean() ? 240 : 1_200);
        int until = from + random.nextInt(1, 900);
        return new WeeklyHours(day, time(from), until >= 1_440 ? LocalTime.MIDNIGHT : time(until));
    }

    private Span taken() {
        var from = firstDay.atStartOfDay(zone).toInstant().plus(minutes(0, 4 * 1_440));
        return new Span(from, from.plus(minutes(5, 240)));
    }

    private Set<String> features() {
        return pick(List.of(Set.<String>of(), Set.of("heat"), Set.of(), Set.of("heat", "floor mat")));
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(random.nextInt(least, most + 1));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(least, most + 1)).toList();
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
    }
}
