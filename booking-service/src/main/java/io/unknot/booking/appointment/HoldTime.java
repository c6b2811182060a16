package io.unknot.booking.appointment;

import io.unknot.booking.wish.Wish;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps a time for a client for ten minutes. */
@Component
public class HoldTime {

    private final Writes writes;
    private final ClaimTime claims;
    private final RecordTransition recorder;

    HoldTime(Writes writes, ClaimTime claims, RecordTransition recorder) {
        this.writes = writes;
        this.claims = claims;
        this.recorder = recorder;
    }

    /** The hold, or a {@link BookingRefused}. */
    public Mono<Appointment> hold(Wish wish) {
        var id = UUID.randomUUID();
        return writes.write(claims.claim(id, wish)
                .flatMap(claimed -> recorder.record(Appointment.hold(id, claimed.visit(), claimed.now()))));
    }
}
