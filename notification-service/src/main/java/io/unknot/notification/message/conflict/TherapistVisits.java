package io.unknot.notification.message.conflict;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import java.time.Instant;
import java.time.ZoneId;
import reactor.core.publisher.Flux;

/** The visits of one therapist, at whichever clinics. */
public interface TherapistVisits {

    /** Those booked that begin between these instants and are still to come; of clinics that are known. */
    Flux<TheirVisit> booked(TherapistId therapist, Instant from, Instant until);

    /** When it is, and on whose wall. */
    record TheirVisit(ClinicId clinic, ZoneId zone, Instant start, Instant end) {}
}
