package io.unknot.booking.model;

import io.unknot.booking.Town;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A small clinic that never closes: two therapists who give forty minutes, five before and ten after, in two rooms that
 * need five more, and three clients. Whoever is counted from 0 elsewhere has an id here.
 */
record Practice(UUID clinic, UUID treatment, List<UUID> therapists, List<UUID> rooms, List<UUID> clients) {

    static final int THERAPISTS = 2;
    static final int ROOMS = 2;
    static final int CLIENTS = 3;

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    static Practice openIn(Town town) {
        var practice = new Practice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Stream.generate(UUID::randomUUID).limit(THERAPISTS).toList(),
                Stream.generate(UUID::randomUUID).limit(ROOMS).toList(),
                Stream.generate(town::client).limit(CLIENTS).toList());
        town.tell(practice.told().toArray(DirectoryEvent[]::new));
        return practice;
    }

    /** The zero hour of a practice that opens now: a whole minute, so that visits may start at it. */
    static Instant zeroAt(Instant now) {
        var half = now.plusSeconds(30).getEpochSecond() / 60 * 60;
        return Instant.ofEpochSecond(half).minusSeconds(60L * Model.OPENS_AT);
    }

    private List<DirectoryEvent> told() {
        var told = new ArrayList<DirectoryEvent>();
        told.add(clinicTold());
        told.add(new TreatmentChanged(treatment, 1, 40, 5, 10, Set.of(), List.of(), Optional.empty()));
        var licence = new TherapistChanged.Licence(LONG_AGO, LocalDate.of(2099, 12, 31));
        for (var therapist : therapists) {
            told.add(new TherapistChanged(therapist, 1, Set.of(treatment), List.of(licence)));
            told.add(dayAndNight(therapist));
        }
        return told;
    }

    private ClinicChanged clinicTold() {
        return new ClinicChanged(
                clinic,
                1,
                "The Practice",
                new ClinicChanged.Address("1 Model Row", "Leeds", "LS1 1AA", "GB"),
                ZoneOffset.UTC,
                1,
                60,
                90,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new ClinicChanged.OpeningHours(
                                day, MIDNIGHT, MIDNIGHT, Optional.empty(), Optional.empty()))
                        .toList(),
                rooms.stream()
                        .map(room -> new ClinicChanged.Room(room, Set.of(), 5, Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private ShiftChanged dayAndNight(UUID therapist) {
        return new ShiftChanged(
                UUID.randomUUID(),
                1,
                therapist,
                clinic,
                Optional.empty(),
                MIDNIGHT,
                MIDNIGHT,
                LONG_AGO,
                Optional.empty(),
                Optional.of("FREQ=DAILY"),
                List.of());
    }
}
