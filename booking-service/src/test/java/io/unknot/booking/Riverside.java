package io.unknot.booking;

import io.unknot.booking.wish.Wish;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The Riverside clinic in Leeds: open from eight to eight, every twenty minutes, two rooms. Mara and Noor work there
 * every day from nine to five and give low-back massages: forty minutes, five before, ten after.
 */
public record Riverside(UUID clinic, UUID treatment, UUID mara, UUID noor, List<UUID> rooms) {

    public static final ZoneId LEEDS = ZoneId.of("Europe/London");

    public static Riverside withRooms(int count) {
        var rooms = new ArrayList<UUID>();
        for (int room = 0; room < count; room++) {
            rooms.add(UUID.randomUUID());
        }
        return new Riverside(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), rooms);
    }

    /** Ten in the morning, three days from now: nobody has it yet. */
    public static Instant ten() {
        return at(10, 0);
    }

    public static Instant at(int hour, int minute) {
        return LocalDate.now(Clock.system(LEEDS))
                .plusDays(3)
                .atTime(hour, minute)
                .atZone(LEEDS)
                .toInstant();
    }

    public Wish wish(UUID client, Instant start) {
        return new Wish(clinic, treatment, mara, client, start);
    }

    public Wish wishForNoor(UUID client, Instant start) {
        return new Wish(clinic, treatment, noor, client, start);
    }

    List<DirectoryEvent> told() {
        var told = new ArrayList<DirectoryEvent>();
        told.add(clinicToldWith(List.of(), List.of(), Optional.empty()));
        told.add(treatmentToldWith(List.of(), Optional.empty()));
        for (var therapist : List.of(mara, noor)) {
            told.add(therapist(therapist));
            told.addAll(shifts(therapist));
        }
        return told;
    }

    /** The clinic at this place, in degrees. */
    public ClinicChanged at(double latitude, double longitude) {
        return clinicToldWith(List.of(), List.of(), Optional.of(new ClinicChanged.Place(latitude, longitude)));
    }

    /** The clinic with one day on which it is closed, and one on which it is closed every year. */
    public ClinicChanged closedOn(LocalDate once, MonthDay everyYear) {
        return clinicToldWith(
                List.of(new ClinicChanged.Closure(once, once)),
                List.of(new ClinicChanged.YearlyClosure(everyYear, everyYear)),
                Optional.empty());
    }

    /** The clinic with rooms that so many clients fit in. */
    public ClinicChanged withRoomsFor(int clients) {
        var told = clinicToldWith(List.of(), List.of(), Optional.empty());
        return new ClinicChanged(
                told.clinicId(),
                told.version(),
                told.name(),
                told.address(),
                told.zone(),
                told.gridMinutes(),
                told.noticeMinutes(),
                told.horizonDays(),
                told.openingHours(),
                rooms.stream()
                        .map(room -> new ClinicChanged.Room(room, Set.of(), 5, Optional.of(clients)))
                        .toList(),
                told.closures(),
                told.yearlyClosures(),
                told.place());
    }

    /** The treatment in other lengths as well. */
    public TreatmentChanged alsoFor(Integer... minutes) {
        return treatmentToldWith(List.of(minutes), Optional.empty());
    }

    /** The treatment given so many minutes in a row and a day at most; half an hour is a rest. */
    public TreatmentChanged givenAtMost(int inARow, int aDay) {
        return treatmentToldWith(List.of(), Optional.of(new TreatmentChanged.Strain(inARow, aDay, 30)));
    }

    /** The therapist, who gives another treatment too. */
    public TherapistChanged alsoGives(UUID therapist, UUID other) {
        var licence = new TherapistChanged.Licence(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31));
        return new TherapistChanged(therapist, 2, Set.of(treatment, other), List.of(licence));
    }

    /** Mara is away on a day between these hours. */
    public TimeOffChanged maraIsAway(UUID timeOff, LocalDate day, LocalTime from, LocalTime until, boolean withdrawn) {
        return new TimeOffChanged(timeOff, 1, mara, day, day, from, until, withdrawn);
    }

    /** Another clinic of the chain with one room, where the same therapists give the same treatment. */
    public Riverside sister() {
        return new Riverside(UUID.randomUUID(), treatment, mara, noor, List.of(UUID.randomUUID()));
    }

    /** The day of the visits. */
    public static LocalDate day() {
        return LocalDate.ofInstant(ten(), LEEDS);
    }

    private ClinicChanged clinicToldWith(
            List<ClinicChanged.Closure> closures,
            List<ClinicChanged.YearlyClosure> yearly,
            Optional<ClinicChanged.Place> place) {
        return new ClinicChanged(
                clinic,
                1,
                "Riverside",
                new ClinicChanged.Address("12 Wharf Street", "Leeds", "LS1 4AB", "GB"),
                LEEDS,
                20,
                60,
                90,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new ClinicChanged.OpeningHours(
                                day, LocalTime.of(8, 0), LocalTime.of(20, 0), Optional.empty(), Optional.empty()))
                        .toList(),
                rooms.stream()
                        .map(room -> new ClinicChanged.Room(room, Set.of(), 5, Optional.empty()))
                        .toList(),
                closures,
                yearly,
                place);
    }

    private TreatmentChanged treatmentToldWith(List<Integer> otherMinutes, Optional<TreatmentChanged.Strain> strain) {
        return new TreatmentChanged(treatment, 1, 40, 5, 10, Set.of(), otherMinutes, strain);
    }

    private TherapistChanged therapist(UUID therapist) {
        var licence = new TherapistChanged.Licence(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31));
        return new TherapistChanged(therapist, 1, Set.of(treatment), List.of(licence));
    }

    private List<ShiftChanged> shifts(UUID therapist) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new ShiftChanged(
                        UUID.randomUUID(),
                        1,
                        therapist,
                        clinic,
                        Optional.of(day),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }
}
