package io.unknot.notification.message.day;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.Facts.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The days of all clinics, and which were told of. */
public interface Days {

    /** All clinics that are known, each with the last day that was told of. */
    Flux<LastTold> lastTold();

    /** Notes, inside a write, that this day is told of; false if it was before, by whomever. */
    Mono<Boolean> tell(ClinicId clinic, LocalDate date);

    /** The booked times from start to end, by when they begin: one for each therapist of each visit. */
    Flux<Taken> taken(ClinicId clinic, Instant start, Instant end);

    /** How far a clinic has come, at now by the database's clock. */
    record LastTold(ClinicId clinic, ZoneId zone, Optional<LocalDate> day, Instant now) {
        ClinicDay toTellOf() {
            return ClinicDay.toTellOf(clinic, zone, now);
        }
    }

    /** Hours of a therapist that are taken. */
    record Taken(TherapistId therapist, Hours hours) {}
}
