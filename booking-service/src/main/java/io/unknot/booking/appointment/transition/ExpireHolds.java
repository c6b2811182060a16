package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.audit.By;
import io.unknot.booking.occupancy.EndingHolds;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.outbox.Writes;
import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends the holds nobody took up and the requests nobody approved. A claim clears those in its way by itself; this clears the rest. */
@Component
public class ExpireHolds {

    private static final int BATCH = 100;

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
     * Inside a write: ends those that stand in the way of any of these claims, and waits for those that somebody else is just
     * ending.
     */
    public Mono<Void> across(Collection<Occupied> claims) {
        return EndingHolds.over(endAcross(claims).then(appointments.isAnyLapsedAcross(claims)), Boolean::booleanValue)
                .then();
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
