package io.unknot.schedule;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Riverside clinic in Leeds, open every day from 08:00 to 20:00. Mara works there on Tuesdays from 09:00 to 17:00 and
 * gives the low-back massage; it is Friday noon. Each test changes what it is about.
 */
public final class Riverside {

    public static final UUID CLINIC = UUID.fromString("00000000-0000-4000-8000-000000000101");
    public static final UUID MARA = UUID.fromString("00000000-0000-4000-8000-000000000301");
    public static final UUID LOW_BACK_MASSAGE = UUID.fromString("00000000-0000-4000-8000-000000000201");
    public static final Room LINDEN =
            new Room(UUID.fromString("00000000-0000-4000-8000-000000000401"), Set.of("heat"), Duration.ofMinutes(15));
    public static final Room WILLOW =
            new Room(UUID.fromString("00000000-0000-4000-8000-000000000402"), Set.of(), Duration.ZERO);

    public static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    private ZoneId zone = ZoneId.of("Europe/London");
    private List<OpeningHours> openingHours = Stream.of(DayOfWeek.values())
            .map(day -> hours(day, "08:00", "20:00"))
            .toList();
    private List<Closure> closures = List.of();
    private Duration grid = Duration.ofMinutes(10);
    private Duration notice = Duration.ofHours(2);
    private Period horizon = Period.ofDays(90);
    private List<Room> rooms = List.of(LINDEN, WILLOW);
    private Duration duration = Duration.ofMinutes(40);
    private Duration before = Duration.ofMinutes(5);
    private Duration after = Duration.ofMinutes(10);
    private Set<String> needs = Set.of();
    private Set<UUID> offered = Set.of(LOW_BACK_MASSAGE);
    private List<Licence> licences = List.of(new Licence(LocalDate.parse("2026-01-01"), LocalDate.parse("2028-12-31")));
    private @Nullable StrainGuard strain;
    private List<TimeOff> timeOff = List.of();
    private List<Shift> shifts = List.of(shift(DayOfWeek.TUESDAY, "09:00", "17:00"));

    private Riverside() {}

    public static Riverside riverside() {
        return new Riverside();
    }

    public static LocalHours hours(String from, String until) {
        return new LocalHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    public static OpeningHours hours(DayOfWeek day, String from, String until) {
        return new OpeningHours(day, hours(from, until));
    }

    public static Shift shift(DayOfWeek day, String from, String until) {
        return shift(day, hours(from, until), LocalDate.parse("2026-09-01"), LocalDate.parse("2028-12-31"));
    }

    public static Shift shift(
            DayOfWeek day, LocalHours hours, LocalDate effectiveFrom, @Nullable LocalDate effectiveUntil) {
        return shift(Recurrence.weekly(day, effectiveFrom, effectiveUntil), hours);
    }

    public static Shift shift(Recurrence days, LocalHours hours, LocalHours... breaks) {
        return new Shift(UUID.randomUUID(), MARA, CLINIC, days, hours, List.of(breaks));
    }

    public static TimeOff away(LocalDate firstDay, LocalDate lastDay, LocalHours hours) {
        return new TimeOff(UUID.randomUUID(), MARA, firstDay, lastDay, hours);
    }

    /** The instant at which the clock in Leeds first shows this. */
    public static Instant leeds(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    public Riverside in(String anotherZone) {
        zone = ZoneId.of(anotherZone);
        return this;
    }

    public Riverside open(OpeningHours... anyOf) {
        openingHours = List.of(anyOf);
        return this;
    }

    public Riverside closed(Closure... these) {
        closures = List.of(these);
        return this;
    }

    public Riverside grid(int minutes) {
        grid = Duration.ofMinutes(minutes);
        return this;
    }

    public Riverside notice(Duration least) {
        notice = least;
        return this;
    }

    public Riverside horizon(int days) {
        horizon = Period.ofDays(days);
        return this;
    }

    public Riverside rooms(Room... these) {
        rooms = List.of(these);
        return this;
    }

    public Riverside massage(int minutes, int minutesBefore, int minutesAfter) {
        duration = Duration.ofMinutes(minutes);
        before = Duration.ofMinutes(minutesBefore);
        after = Duration.ofMinutes(minutesAfter);
        return this;
    }

    public Riverside needs(String... features) {
        needs = Set.of(features);
        return this;
    }

    public Riverside offered(UUID... treatments) {
        offered = Set.of(treatments);
        return this;
    }

    public Riverside licensed(Licence... licences) {
        this.licences = List.of(licences);
        return this;
    }

    public Riverside shifts(Shift... shifts) {
        this.shifts = List.of(shifts);
        return this;
    }

    public Riverside away(TimeOff... these) {
        timeOff = List.of(these);
        return this;
    }

    public Riverside strain(int minutesInARow, int minutesADay, int minutesOfRest) {
        strain = new StrainGuard(
                Duration.ofMinutes(minutesInARow), Duration.ofMinutes(minutesADay), Duration.ofMinutes(minutesOfRest));
        return this;
    }

    public ClinicCalendar clinic() {
        var window = new BookingWindow(grid, notice, horizon);
        return new ClinicCalendar(CLINIC, zone, openingHours, closures, window, rooms, null);
    }

    public TreatmentTiming treatment() {
        return new TreatmentTiming(LOW_BACK_MASSAGE, duration, before, after, needs, strain);
    }

    public Offer offer() {
        return new Offer(
                clinic(), treatment(), new TherapistProfile(MARA, offered, licences), new Roster(shifts, timeOff));
    }
}
