package io.unknot.schedule.twin;

import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.search.StartFilter;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any clinic, therapist and bookings a seed can think of, around a moment that is often a clock change. */
public final class RandomBook {

    public static final UUID MASSAGE = UUID.fromString("00000000-0000-4000-8000-000000000201");

    private static final List<Place> PLACES = List.of(new Place(53.80, -1.53), new Place(53.879, -1.53));

    private final Dice dice;
    private final ZoneId zone;
    private final Instant about;
    private final RandomRoster rosters;

    /** The times of all it thinks of are multiples of the dice's tick. */
    public RandomBook(Dice dice, ZoneId zone, Instant about) {
        this.dice = dice;
        this.zone = zone;
        this.about = about;
        this.rosters = new RandomRoster(dice, LocalDate.ofInstant(about, zone).minusDays(dice.upTo(1)));
    }

    /** Hours around the moment, seldom days. */
    public Span range() {
        var from = about.minusSeconds(dice.upTo(dice.tick() == 1 ? 7_200 : 21_600));
        var length = Duration.ofMinutes(dice.oneIn(25) ? 5_760 : Math.min(720, 48L * dice.tick() + 120));
        return new Span(from, from.plus(length).plusSeconds(dice.upTo(3_600)));
    }

    /** Mostly some days before it, seldom after. */
    public Instant now() {
        return about.minusSeconds(dice.oneIn(8) ? dice.upTo(86_400) - 43_200L : 21_600L + dice.upTo(6 * 86_400));
    }

    public StartFilter filter() {
        if (dice.oneIn(2)) {
            return StartFilter.ANY;
        }
        var weekdays = dice.some(0, 4, () -> DayOfWeek.of(1 + dice.upTo(6)));
        return new StartFilter(Set.copyOf(weekdays), dice.some(0, 2, dice::hours));
    }

    public ClinicCalendar clinic(UUID clinicId, List<UUID> roomIds) {
        var rooms = roomIds.stream()
                .map(room -> new Room(room, features(2), dice.minutes(0, 30), 1 + dice.upTo(2)))
                .toList();
        return new ClinicCalendar(
                clinicId,
                zone,
                dice.oneIn(3) ? dice.some(4, 12, this::opening) : aroundTheClock(),
                dice.oneIn(4) ? dice.some(1, 2, this::closure) : List.of(),
                new BookingWindow(
                        dice.grid(),
                        dice.minutes(0, dice.oneIn(3) ? 900 : 60),
                        Period.ofDays(dice.oneIn(6) ? 1 + dice.upTo(4) : 9)),
                rooms,
                dice.oneIn(4) ? null : PLACES.get(Math.floorMod(clinicId.hashCode(), 2)));
    }

    /** The clinic as a policy narrows it, or as it is. */
    public ClinicCalendar narrowed(ClinicCalendar clinic) {
        return clinic.within(clinic.window().within(dice.minutes(0, 1_440), Period.ofDays(1 + dice.upTo(9))));
    }

    public TreatmentTiming treatment() {
        var duration = dice.minutes(15, dice.oneIn(4) ? 240 : 75);
        return new TreatmentTiming(
                MASSAGE, duration, dice.minutes(0, 20), dice.minutes(0, 20), features(6), strain(duration));
    }

    public TherapistProfile therapist(UUID therapistId) {
        var treatments = dice.oneIn(20) ? Set.<UUID>of() : Set.of(MASSAGE);
        var always = new Licence(LocalDate.parse("2020-01-01"), LocalDate.parse("2040-01-01"));
        return new TherapistProfile(
                therapistId, treatments, dice.oneIn(5) ? dice.some(1, 2, this::licence) : List.of(always));
    }

    public Roster roster(UUID therapistId, List<UUID> clinicIds) {
        return rosters.roster(therapistId, clinicIds);
    }

    public Taking taking(UUID appointmentId, UUID clinicId, UUID therapistId, UUID roomId) {
        var from = dice.onTick(about).minus(dice.minutes(0, 900)).plus(dice.minutes(0, 1_200));
        var visible = new Span(from, from.plus(dice.minutes(15, 120)));
        var therapist = visible.plus(dice.minutes(0, 20), dice.minutes(0, 20));
        var room = therapist.plus(Duration.ZERO, dice.minutes(0, 30));
        return new Taking(appointmentId, clinicId, therapistId, roomId, visible, therapist, room);
    }

    private @Nullable StrainGuard strain(Duration duration) {
        var inARow = duration.plus(dice.minutes(0, 120));
        return dice.oneIn(2) ? null : new StrainGuard(inARow, inARow.plus(dice.minutes(0, 180)), dice.minutes(15, 60));
    }

    private static List<OpeningHours> aroundTheClock() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new OpeningHours(day, LocalHours.ALL_DAY))
                .toList();
    }

    private OpeningHours opening() {
        var from = dice.oneIn(3) ? rosters.someDay() : null;
        var until = dice.oneIn(3) ? (from == null ? rosters.someDay() : from.plusDays(dice.upTo(9))) : null;
        return new OpeningHours(rosters.weekday(), dice.hours(), from, until);
    }

    private Closure closure() {
        var from = rosters.someDay();
        var until = from.plusDays(dice.upTo(2));
        return dice.oneIn(2) && isThereEveryYear(from) && isThereEveryYear(until)
                ? new Closure.Yearly("Feast", MonthDay.from(from), MonthDay.from(until))
                : new Closure.OneOff("Works", from, until);
    }

    // The 29th of February is looked at elsewhere.
    private static boolean isThereEveryYear(LocalDate day) {
        return !MonthDay.from(day).equals(MonthDay.of(2, 29));
    }

    private Licence licence() {
        var from = rosters.someDay();
        return new Licence(from, from.plusDays(dice.upTo(9)));
    }

    private Set<String> features(int chances) {
        return dice.oneIn(chances) ? dice.pick(List.of(Set.of("heat"), Set.of("heat", "floor mat"))) : Set.of();
    }
}
