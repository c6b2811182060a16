package io.unknot.notification.message.day;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/** A day of a clinic, by the clock on its wall. */
record ClinicDay(ClinicId clinic, ZoneId zone, LocalDate date) {

    /** By the clinic's clock, of the evening before. */
    static final LocalTime EVENING = LocalTime.of(18, 0);

    /** The day to tell of at that time: the next one once it is evening; until then, if we missed that, the present one. */
    static ClinicDay toTellOf(ClinicId clinic, ZoneId zone, Instant now) {
        var wall = now.atZone(zone);
        var evening = !wall.toLocalTime().isBefore(EVENING);
        return new ClinicDay(clinic, zone, evening ? wall.toLocalDate().plusDays(1) : wall.toLocalDate());
    }

    /** When it is told of. */
    Instant toldAt() {
        return ZonedDateTime.of(date.minusDays(1), EVENING, zone).toInstant();
    }

    Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The same for the same therapist on the same day at the same clinic. */
    UUID of(TherapistId therapist) {
        var name = "day " + clinic.value() + " " + date + " " + therapist.value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
