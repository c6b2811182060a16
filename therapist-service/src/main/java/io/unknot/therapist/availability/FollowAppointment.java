package io.unknot.therapist.availability;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentClientMerged;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRequested;
import io.unknot.events.appointment.AppointmentRestored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what is taken in step with what happens to appointments. */
@Component
public final class FollowAppointment {

    private final Occupancies occupancies;

    FollowAppointment(Occupancies occupancies) {
        this.occupancies = occupancies;
    }

    /** The event is the newest of its appointment: that is for the inbox to see to. */
    public Mono<Void> follow(AppointmentEvent event) {
        return switch (event) {
            case AppointmentHeld held ->
                occupancies.take(VisitTakings.of(held.appointmentId(), held.visit(), held.holdExpiresAt()));
            case AppointmentRequested _,
                    AppointmentBooked _,
                    AppointmentMoved _,
                    AppointmentCheckedIn _,
                    AppointmentCompleted _,
                    AppointmentRestored _ ->
                occupancies.take(VisitTakings.of(event.appointmentId(), event.visit(), null));
            case AppointmentMissed _, AppointmentCancelled _, AppointmentHoldExpired _ ->
                occupancies.free(event.appointmentId());
            case AppointmentClientMerged _ -> Mono.empty();
        };
    }
}
