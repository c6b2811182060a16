package io.unknot.booking.review;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Completed;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.review.Review.Subject;
import io.unknot.booking.review.ReviewRefused.AlreadyReviewed;
import io.unknot.booking.review.ReviewRefused.NotCompleted;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes what a client says of a visit they had: once, and not before it is certain that it took place. */
@Component
public class SubmitReview {

    private final Writes writes;
    private final Appointments appointments;
    private final Reviews reviews;
    private final RecordReview recorder;

    SubmitReview(Writes writes, Appointments appointments, Reviews reviews, RecordReview recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.reviews = reviews;
        this.recorder = recorder;
    }

    /** The review, a {@link ReviewRefused}, or {@link UnknownAppointment}. */
    public Mono<Review> submit(By by, UUID appointmentId, UUID clientId, Opinion opinion) {
        return writes.write(appointments
                .lock(appointmentId, new Scope.OwnOf(clientId))
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .flatMap(appointment -> appointments
                        .now()
                        .flatMap(now -> requireOver(appointment, now)
                                .then(Mono.defer(() -> add(by, subject(appointment), opinion, now))))));
    }

    private Mono<Void> requireOver(Appointment appointment, Instant now) {
        if (!(appointment instanceof Completed)) {
            return Mono.error(new NotCompleted(appointment.id()));
        }
        return appointments
                .undoOf(appointment)
                .filter(undo -> now.isBefore(undo.until()))
                .flatMap(undo -> Mono.error(new NotCompleted(appointment.id())));
    }

    private Mono<Review> add(By by, Subject subject, Opinion opinion, Instant now) {
        var review = Review.submit(UUID.randomUUID(), subject, opinion, now);
        return reviews.add(review)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new AlreadyReviewed(subject.appointmentId())))
                .then(recorder.record(by, "submit", Optional.empty(), review));
    }

    private static Subject subject(Appointment appointment) {
        var visit = appointment.visit();
        return new Subject(appointment.id(), visit.clinicId(), visit.therapistId());
    }
}
