package io.unknot.booking.outcome;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Clients;
import io.unknot.booking.outcome.ScoreRefused.AlreadyScored;
import io.unknot.booking.outcome.ScoreRefused.ClientBusy;
import io.unknot.booking.outcome.ScoreRefused.NothingScored;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes how a client is around a visit, from themselves or from staff of the clinic. */
@Component
public class SayScore {

    private final Writes writes;
    private final Appointments appointments;
    private final Clients clients;
    private final Scores scores;
    private final HeedScore heedScore;

    SayScore(Writes writes, Appointments appointments, Clients clients, Scores scores, HeedScore heedScore) {
        this.writes = writes;
        this.appointments = appointments;
        this.clients = clients;
        this.scores = scores;
        this.heedScore = heedScore;
    }

    /**
     * The score and what it called for, a {@link ScoreRefused}, or {@link UnknownAppointment}. The same answers again are
     * a repeated request: nothing is done twice.
     */
    public Mono<HeededScore> say(By by, UUID appointmentId, Scope scope, Moment moment, Answers answers) {
        return write(
                appointmentId,
                scope,
                (appointment, now) -> scores.find(appointmentId, moment)
                        .flatMap(before -> before.isRepeatedBy(answers, now)
                                ? heedScore.heeded(before)
                                : Mono.error(new AlreadyScored(appointmentId)))
                        .switchIfEmpty(Mono.defer(() -> first(by, appointment, moment, answers, now))));
    }

    /** As {@link #say}, in place of what was said at that moment, for a day. */
    public Mono<HeededScore> correct(By by, UUID appointmentId, Scope scope, Moment moment, Answers answers) {
        return write(
                appointmentId,
                scope,
                (appointment, now) -> scores.find(appointmentId, moment)
                        .switchIfEmpty(Mono.error(() -> new NothingScored(appointmentId)))
                        .flatMap(before -> correct(by, appointment, before, before.correct(answers, now))));
    }

    private Mono<HeededScore> first(By by, Appointment appointment, Moment moment, Answers answers, Instant now) {
        moment.requireOpen(appointment, now);
        var score = Score.first(appointment.id(), appointment.visit().clientId(), moment, answers, now);
        return scores.add(score)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new ClientBusy(appointment.id())))
                .then(heedScore.heed(by, appointment, Optional.empty(), score));
    }

    private Mono<HeededScore> correct(By by, Appointment appointment, Score before, Score after) {
        return after.version() == before.version()
                ? heedScore.heeded(before)
                : scores.save(after).then(heedScore.heed(by, appointment, Optional.of(before), after));
    }

    // The client is locked before anything else is: two scores of theirs that come at once see each other.
    private Mono<HeededScore> write(UUID appointmentId, Scope scope, OfVisit work) {
        return writes.write(appointments
                .find(appointmentId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .flatMap(found -> clients.lock(found.visit().clientId())
                        .filter(locked -> locked)
                        .switchIfEmpty(Mono.error(() -> new ClientBusy(appointmentId)))
                        .then(appointments.now())
                        .flatMap(now -> work.on(found, now))));
    }

    private interface OfVisit {
        Mono<HeededScore> on(Appointment appointment, Instant now);
    }
}
