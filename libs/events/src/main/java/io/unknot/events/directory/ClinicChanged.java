package io.unknot.events.directory;

import io.unknot.events.Added;
import io.unknot.events.Topics;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A clinic as it now is, whole. Told by therapist-service, in the compacted topic {@link Topics#CLINICS}. */
public record ClinicChanged(
        UUID clinicId,
        long version,
        String name,
        Address address,
        ZoneId zone,
        int gridMinutes,
        int noticeMinutes,
        int horizonDays,
        List<OpeningHours> openingHours,
        List<Room> rooms,
        @Added List<Closure> closures,
        @Added List<YearlyClosure> yearlyClosures,
        Optional<Place> place)
        implements DirectoryEvent {

    public ClinicChanged {
        openingHours = List.copyOf(openingHours);
        rooms = List.copyOf(rooms);
        closures = List.copyOf(closures);
        yearlyClosures = List.copyOf(yearlyClosures);
    }

    @Override
    public UUID subject() {
        return clinicId;
    }

    /** Where the clinic is; country is an ISO 3166 code of two letters. */
    public record Address(String line, String city, String postcode, String country) {}

    /**
     * Local wall time in the clinic's zone; until 00:00 is the end of the day. In effect from a first to a last day, both
     * included, if there are such.
     */
    public record OpeningHours(
            DayOfWeek day,
            LocalTime from,
            LocalTime until,
            Optional<LocalDate> effectiveFrom,
            Optional<LocalDate> effectiveUntil) {}

    /** Days on which the clinic is closed, both included. */
    public record Closure(LocalDate from, LocalDate until) {}

    /** Days on which the clinic is closed every year, both included; they may go over the end of the year. */
    public record YearlyClosure(MonthDay from, MonthDay until) {}

    /** Degrees of WGS 84. */
    public record Place(double latitude, double longitude) {}

    /** A room, what it has, the minutes it needs between two visits, and for how many clients it is made. */
    public record Room(UUID roomId, Set<String> features, int turnoverMinutes, Optional<Integer> capacity) {
        public Room {
            features = Set.copyOf(features);
        }
    }
}
