package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.audit.By;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends the holds nobody took up and the requests nobody approved. A claim clears those in its way by itself; this clears the rest. */
@Component
public class ExpireHolds {

    private static final int BATCH = 100;

    /** Whoever ends a hold has it for a moment only. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private static final int MOMENTS = 50;

    private final Writes writes;
    private final Appointments appointments;
    private final RecordTransition recorder;

    ExpireHolds(Writes writes, Appointments appointments, RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.recorder = recorder;
    }

    /** How many were ended, at most a hundred a call. */
    public Mono<Long> expire() {
        return writes.write(appointments
                .now()
                .flatMap(now -> appointments
                        .lockLapsed(BATCH)
                        .flatMapIterable(holds -> holds)
                        .concatMap(hold -> recorder.record(Action.EXPIRE, By.system(), hold.expire(now)))
                        .count()));
    }

    /**
     * Inside a write: ends those that stand in the way of any of these claims. Where somebody else is just ending one, waits until
     * that is done: a second at most, as whoever has it may be waiting for this very write.
     */
    public Mono<Void> across(Collection<Occupied> claims) {
        return across(claims, MOMENTS);
    }

    private Mono<Void> across(Collection<Occupied> claims, int moments) {
        return endAcross(claims)
                .then(appointments.isAnyLapsedAcross(claims))
                .filter(ending -> ending && moments > 0)
                .flatMap(_ -> Mono.delay(MOMENT).then(Mono.defer(() -> across(claims, moments - 1))));
    }

    private Mono<Void> endAcross(Collection<Occupied> claims) {
        return appointments
                .lockLapsedAcross(claims)
                .filter(holds -> !holds.isEmpty())
                .flatMapMany(holds -> appointments
                        .now()
                        .flatMapMany(now -> Flux.fromIterable(holds)
                                .concatMap(hold -> recorder.record(Action.EXPIRE, By.system(), hold.expire(now)))))
                .then();
    }
}
