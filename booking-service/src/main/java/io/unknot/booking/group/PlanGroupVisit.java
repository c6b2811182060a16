package io.unknot.booking.group;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.take.BookPlace;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans a visit for several, and books it for the clients named: all of them or nothing. */
@Component
public class PlanGroupVisit {

    private final Writes writes;
    private final ClaimGroupTime claims;
    private final RecordGroupVisit recorder;
    private final BookPlace bookPlace;

    PlanGroupVisit(Writes writes, ClaimGroupTime claims, RecordGroupVisit recorder, BookPlace bookPlace) {
        this.writes = writes;
        this.claims = claims;
        this.recorder = recorder;
        this.bookPlace = bookPlace;
    }

    /** The visit, or a {@link BookingRefused}. */
    public Mono<GroupVisit> plan(GroupWish wish, By by) {
        return writes.write(claims.claim(wish)
                .flatMap(visit -> recorder.planned(visit, by))
                .flatMap(visit -> places(visit, wish, by).thenReturn(visit)));
    }

    private Mono<Void> places(GroupVisit visit, GroupWish wish, By by) {
        return Flux.fromStream(IntStream.range(0, wish.clientIds().size()).boxed())
                .concatMap(index -> bookPlace.book(
                        visit.visitOf(
                                wish.clientIds().get(index), visit.places().get(index)),
                        by))
                .then();
    }
}
