package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.claim.Claim;
import io.unknot.booking.appointment.claim.ClaimTime;
import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.booking.wish.Wish;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Books in one call, without a hold: for front desks and other programs. */
@Component
public class BookVisit {

    private final Writes writes;
    private final ClaimTime claims;
    private final RecordTransition recorder;

    BookVisit(Writes writes, ClaimTime claims, RecordTransition recorder) {
        this.writes = writes;
        this.claims = claims;
        this.recorder = recorder;
    }

    /** The booked appointment, or the requested one where the clinic approves by hand; or a {@link BookingRefused}. */
    public Mono<Appointment> book(Wish wish, By by) {
        return book(wish, by, Strictness.EVERY_RULE).map(Made::appointment);
    }

    /** As {@link #book(Wish, By)}, by staff who may pass over soft rules: the reason is theirs. */
    public Mono<Made> book(Wish wish, By by, Strictness strictness) {
        var id = UUID.randomUUID();
        return writes.write(claims.claim(Claim.ofNew(id, wish, strictness))
                .flatMap(claimed -> recorder.record(
                                Action.BOOK,
                                by,
                                Appointment.book(id, claimed.visit(), claimed.approvalOf(by)),
                                claimed.passedOver())
                        .map(booked -> new Made(booked, claimed.advice()))));
    }
}
