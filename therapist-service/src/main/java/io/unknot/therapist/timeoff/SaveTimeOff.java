package io.unknot.therapist.timeoff;

import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.therapist.Therapists;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans time off, or plans it anew, also over visits that are booked: they stand until staff have moved them. */
@Component
public final class SaveTimeOff {

    /** How many a therapist may have that are not over: more than anybody plans, and few enough to be read at once. */
    public static final int MOST = 200;

    private final Replace replace;
    private final TimesOff timesOff;
    private final Therapists therapists;
    private final Clock clock;

    SaveTimeOff(Replace replace, TimesOff timesOff, Therapists therapists, Clock clock) {
        this.replace = replace;
        this.timesOff = timesOff;
        this.therapists = therapists;
        this.clock = clock;
    }

    /**
     * Signals 400 for a therapist nobody knows, 409 {@code too-much-time-off} when the therapist already has
     * {@link #MOST} that are not over, 412 when not as expected.
     */
    public Mono<Replaced<PlannedTimeOff>> save(PlannedTimeOff wanted, Expected expected) {
        return replace.in(timesOff, wanted.id(), wanted, expected, current -> check(wanted));
    }

    private Mono<Void> check(PlannedTimeOff wanted) {
        var therapistId = wanted.timeOff().therapistId();
        return therapists
                .lock(therapistId)
                .then(therapists.find(therapistId))
                .switchIfEmpty(Mono.error(
                        () -> Complaints.about("therapistId", "must be known, but no therapist has this id")))
                .then(timesOff.countBeside(wanted, LocalDate.now(clock)))
                .filter(count -> count >= MOST)
                .flatMap(count -> Mono.error(
                        () -> Problem.of(409, "too-much-time-off", "The therapist has too much time off planned")
                                .detail("%d that are not over is the most.".formatted(MOST))
                                .next("Withdraw one, or make one of several.")
                                .toException()));
    }
}
