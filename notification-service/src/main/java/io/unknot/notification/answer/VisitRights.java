package io.unknot.notification.answer;

import io.unknot.notification.appointment.AppointmentId;
import reactor.core.publisher.Mono;

/** What lets somebody without a login manage one visit, and no other. Booking-service gives it. */
public interface VisitRights {

    /** What opens the visit; empty when booking-service cannot be asked or does not give it. Never fails. */
    Mono<String> of(AppointmentId visit);
}
