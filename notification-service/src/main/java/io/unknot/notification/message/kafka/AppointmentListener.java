package io.unknot.notification.message.kafka;

import io.unknot.events.Topics;
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
import io.unknot.events.appointment.Visit;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.owing.FollowAppointment;
import io.unknot.outbox.EventHeaders;
import io.unknot.outbox.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class AppointmentListener {

    private final Inbox inbox;
    private final FollowAppointment appointments;

    AppointmentListener(Inbox inbox, FollowAppointment appointments) {
        this.inbox = inbox;
        this.appointments = appointments;
    }

    @KafkaListener(topics = Topics.APPOINTMENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, AppointmentEvent.class, event -> follow(event, EventHeaders.toldAt(record)));
    }

    private Mono<Void> follow(AppointmentEvent event, Optional<Instant> toldAt) {
        var appointment = appointment(event);
        return switch (event) {
            case AppointmentClientMerged _ -> appointments.carryOver(appointment);
            case AppointmentRestored _ -> appointments.restore(appointment, toldAt);
            default -> appointments.follow(appointment, before(event), toldAt);
        };
    }

    private static Appointment appointment(AppointmentEvent event) {
        var visit = event.visit();
        return new Appointment(
                new AppointmentId(event.appointmentId()),
                event.version(),
                state(event),
                new ClinicId(visit.clinicId()),
                new ClientId(visit.clientId()),
                visit.start(),
                visit.end(),
                therapists(visit),
                course(event));
    }

    /** Told with the booking alone; later facts of the visit leave what is known of it as it is. */
    private static Optional<CarePlanId> course(AppointmentEvent event) {
        return event instanceof AppointmentBooked booked ? booked.carePlanId().map(CarePlanId::new) : Optional.empty();
    }

    private static List<TherapistId> therapists(Visit visit) {
        return Stream.concat(
                        Stream.of(visit.therapistId()),
                        visit.furtherParts().stream().map(Visit.Part::therapistId))
                .distinct()
                .map(TherapistId::new)
                .toList();
    }

    private static Optional<Before> before(AppointmentEvent event) {
        return event instanceof AppointmentMoved moved
                ? Optional.of(new Before(
                        new ClinicId(moved.before().clinicId()),
                        moved.before().start(),
                        moved.before().end()))
                : Optional.empty();
    }

    private static State state(AppointmentEvent event) {
        return switch (event) {
            case AppointmentHeld _ -> State.HELD;
            case AppointmentRequested _ -> State.REQUESTED;
            case AppointmentBooked _, AppointmentMoved _ -> State.BOOKED;
            case AppointmentCheckedIn _ -> State.CHECKED_IN;
            case AppointmentCompleted _ -> State.COMPLETED;
            case AppointmentMissed _ -> State.MISSED;
            case AppointmentCancelled _ -> State.CANCELLED;
            case AppointmentHoldExpired _ -> State.EXPIRED;
            case AppointmentClientMerged merged -> State.valueOf(merged.state().name());
            case AppointmentRestored restored ->
                switch (restored.state()) {
                    case REQUESTED -> State.REQUESTED;
                    case BOOKED -> State.BOOKED;
                    case CHECKED_IN -> State.CHECKED_IN;
                };
        };
    }
}
