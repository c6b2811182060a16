package io.unknot.booking;

import io.unknot.booking.wish.Wish;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
        told.add(new ClinicChanged(
                clinic,
                1,
                "Riverside",
                new ClinicChanged.Address("12 Wharf Street", "Leeds", "LS1 4AB", "GB"),
                LEEDS,
                20,
                60,
                90,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new ClinicChanged.OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(20, 0)))
                        .toList(),
                rooms.stream()
                        .map(room -> new ClinicChanged.Room(room, Set.of(), 5))
                        .toList()));
        told.add(new TreatmentChanged(treatment, 1, 40, 5, 10, Set.of()));
        for (var therapist : List.of(mara, noor)) {
            told.add(therapist(therapist));
            told.addAll(shifts(therapist));
        }
        return told;
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
                        day,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        LocalDate.of(2020, 1, 1),
                        Optional.empty()))
                .toList();
    }
}
