package io.unknot.booking.review;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.review.ReviewRefused.UnknownReview;
import io.unknot.outbox.Writes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a client think again, until a manager has read what they said or fourteen days are over. */
@Component
public class EditReview {

    private final Writes writes;
    private final Appointments appointments;
    private final Reviews reviews;
    private final RecordReview recorder;

    EditReview(Writes writes, Appointments appointments, Reviews reviews, RecordReview recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.reviews = reviews;
        this.recorder = recorder;
    }

    /** The client's own review of the visit; {@link UnknownAppointment}, {@link UnknownReview}. */
    public Mono<Review> find(UUID appointmentId, UUID clientId) {
        return requireOwn(appointmentId, clientId)
                .then(reviews.of(appointmentId))
                .switchIfEmpty(Mono.error(() -> new UnknownReview(appointmentId)));
    }

    /** The review as it now is, a {@link ReviewRefused}, or {@link UnknownAppointment}. */
    public Mono<Review> edit(By by, UUID appointmentId, UUID clientId, Opinion opinion) {
        return writes.write(requireOwn(appointmentId, clientId)
                .then(reviews.lockOf(appointmentId))
                .switchIfEmpty(Mono.error(() -> new UnknownReview(appointmentId)))
                .flatMap(before -> appointments
                        .now()
                        .map(now -> before.edit(opinion, now))
                        .flatMap(after -> save(by, before, after))));
    }

    private Mono<Void> requireOwn(UUID appointmentId, UUID clientId) {
        return appointments
                .find(appointmentId, new Scope.OwnOf(clientId))
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .then();
    }

    private Mono<Review> save(By by, Review before, Review after) {
        return after.version() == before.version()
                ? Mono.just(after)
                : reviews.save(after).then(recorder.record(by, "edit", Optional.of(before), after));
    }
}
