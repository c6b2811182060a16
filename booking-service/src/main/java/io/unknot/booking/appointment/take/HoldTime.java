package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.TooManyHolds;
import io.unknot.booking.appointment.LiveHolds;
import io.unknot.booking.appointment.claim.Claim;
import io.unknot.booking.appointment.claim.ClaimTime;
import io.unknot.booking.appointment.claim.Claimed;
import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.booking.wish.Wish;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps a time for a client for ten minutes. */
@Component
public class HoldTime {

    /** How many live holds a client may have, together with all who have the same phone number. */
    static final int MOST = 2;

    private final Writes writes;
    private final Appointments appointments;
    private final NewcomersShare newcomers;
    private final ClaimTime claims;
    private final RecordTransition recorder;

    HoldTime(
            Writes writes,
            Appointments appointments,
            NewcomersShare newcomers,
            ClaimTime claims,
            RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.newcomers = newcomers;
        this.claims = claims;
        this.recorder = recorder;
    }

    /** The hold, for ten minutes from now, or a {@link BookingRefused}. */
    public Mono<Appointment> hold(Wish wish, By by) {
        return hold(wish, by, Strictness.EVERY_RULE).map(Made::appointment);
    }

    /** As {@link #hold(Wish, By)}, by staff who may pass over soft rules: the reason is theirs. */
    public Mono<Made> hold(Wish wish, By by, Strictness strictness) {
        var id = UUID.randomUUID();
        return writes.write(requireFewHolds(wish)
                .flatMap(live -> claim(Claim.ofNew(id, wish, strictness), live.newcomer() && !by.isStaff()))
                .flatMap(claimed -> recorder.record(
                                Action.HOLD,
                                by,
                                Appointment.hold(id, claimed.visit(), claimed.now()),
                                claimed.passedOver())
                        .map(held -> new Made(held, claimed.advice()))));
    }

    /**
     * A hold until this instant of a time that is offered to the client, or a {@link BookingRefused}. It cannot be
     * extended and does not count among those the client has chosen.
     */
    public Mono<Appointment> offer(Wish wish, Instant expiresAt, By by) {
        var id = UUID.randomUUID();
        return writes.write(claims.claim(id, wish)
                .map(claimed -> Appointment.offer(id, claimed.visit(), expiresAt))
                .flatMap(held -> recorder.record(Action.HOLD, by, held)));
    }

    // Before the claim, as everybody: who waits here has nobody else waiting for them.
    private Mono<LiveHolds> requireFewHolds(Wish wish) {
        return appointments
                .lockLiveHolds(wish.clientId())
                .filter(live -> live.count() < MOST)
                .switchIfEmpty(Mono.error(() -> new TooManyHolds(wish.clientId())));
    }

    private Mono<Claimed> claim(Claim claim, boolean ofNewcomer) {
        return ofNewcomer
                ? newcomers
                        .left(claim.wish())
                        .flatMap(left -> claims.claim(claim).doOnNext(claimed -> left.require(claimed.visit())))
                : claims.claim(claim);
    }
}
