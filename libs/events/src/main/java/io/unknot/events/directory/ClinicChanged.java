package io.unknot.events.directory;

import io.unknot.events.Topics;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
        List<Room> rooms)
        implements DirectoryEvent {

    public ClinicChanged {
        openingHours = List.copyOf(openingHours);
        rooms = List.copyOf(rooms);
    }

    @Override
    public UUID subject() {
        return clinicId;
    }

    /** Where the clinic is; country is an ISO 3166 code of two letters. */
    public record Address(String line, String city, String postcode, String country) {}

    /** Local wall time in the clinic's zone; until 00:00 is the end of the day. */
    public record OpeningHours(DayOfWeek day, LocalTime from, LocalTime until) {}

    /** A room, what it has, and the minutes it needs between two visits. */
    public record Room(UUID roomId, Set<String> features, int turnoverMinutes) {
        public Room {
            features = Set.copyOf(features);
        }
    }
}
