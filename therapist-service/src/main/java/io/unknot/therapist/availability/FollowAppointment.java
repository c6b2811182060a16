package io.unknot.therapist.availability;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRequested;
import io.unknot.events.appointment.AppointmentRestored;
import io.unknot.events.appointment.Visit;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                occupancies.take(occupancy(held.appointmentId(), held.visit(), held.holdExpiresAt()));
            case AppointmentRequested _,
                    AppointmentBooked _,
                    AppointmentMoved _,
                    AppointmentCheckedIn _,
                    AppointmentCompleted _,
                    AppointmentRestored _ -> occupancies.take(occupancy(event.appointmentId(), event.visit(), null));
            case AppointmentMissed _, AppointmentCancelled _, AppointmentHoldExpired _ ->
                occupancies.free(event.appointmentId());
        };
    }

    private static Occupancy occupancy(UUID appointmentId, Visit visit, @Nullable Instant holdExpires) {
        var taking = new Taking(
                appointmentId,
                visit.clinicId(),
                visit.therapistId(),
                visit.roomId(),
                new Span(visit.start(), visit.end()),
                span(visit.therapistOccupied()),
                span(visit.roomOccupied()));
        return new Occupancy(taking, visit.treatmentId(), holdExpires);
    }

    private static Span span(Visit.Period period) {
        return new Span(period.from(), period.until());
    }
}
