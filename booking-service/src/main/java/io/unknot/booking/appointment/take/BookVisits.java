package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.claim.Claim;
import io.unknot.booking.appointment.claim.ClaimTime;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.directory.UnknownLength;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.wish.Wish;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Books several visits of one client: all of them or none. Of the visits its client may have, they count as one. */
@Component
public class BookVisits {

    private final Writes writes;
    private final Occupancies occupancies;
    private final ClaimTime claims;
    private final RecordTransition recorder;

    BookVisits(Writes writes, Occupancies occupancies, ClaimTime claims, RecordTransition recorder) {
        this.writes = writes;
        this.occupancies = occupancies;
        this.claims = claims;
        this.recorder = recorder;
    }

    /**
     * The appointments in the order of the wishes, booked or, where a clinic approves by hand, requested; or
     * {@link VisitsRefused} with all that were refused, or {@link UnknownClient}. Who is booked is told as of this course.
     * May be called inside a write that has locked nothing yet.
     */
    public Mono<List<Appointment>> book(List<Wish> wishes, UUID carePlanId, By by) {
        return writes.write(occupancies
                .hold(concerned(wishes))
                .thenMany(
                        Flux.fromStream(() -> IntStream.range(0, wishes.size()).boxed()))
                .concatMap(index -> book(index, wishes.get(index), carePlanId, by))
                .collectList()
                .flatMap(BookVisits::allOrNone));
    }

    /** The clinics too: two courses at one clinic would each wait for a room that the other has. */
    private static List<UUID> concerned(List<Wish> wishes) {
        return wishes.stream()
                .flatMap(wish -> Stream.concat(wish.therapists().stream(), Stream.of(wish.clientId(), wish.clinicId())))
                .distinct()
                .toList();
    }

    // Each in a write of its own inside the whole: what one that is refused had claimed is given back, and the next is
    // tried, so that all refusals are known.
    private Mono<Outcome> book(int index, Wish wish, UUID carePlanId, By by) {
        var id = UUID.randomUUID();
        return writes.write(claims.claim(Claim.ofCourse(id, wish, index))
                        .flatMap(claimed -> recorder.record(
                                Action.BOOK,
                                by,
                                Appointment.book(id, claimed.visit(), claimed.approvalOf(by), carePlanId))))
                .<Outcome>map(Booked::new)
                .onErrorResume(
                        BookVisits::isRefusal,
                        why -> Mono.just(new Refused(new VisitsRefused.One(index, wish, (RuntimeException) why))));
    }

    private static boolean isRefusal(Throwable failure) {
        return (failure instanceof BookingRefused && !(failure instanceof UnknownClient))
                || failure instanceof UnknownEntry
                || failure instanceof UnknownLength;
    }

    private static Mono<List<Appointment>> allOrNone(List<Outcome> outcomes) {
        var refused = outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .map(Refused::one)
                .toList();
        return refused.isEmpty()
                ? Mono.just(outcomes.stream()
                        .map(Booked.class::cast)
                        .map(Booked::appointment)
                        .toList())
                : Mono.error(new VisitsRefused(refused));
    }

    private sealed interface Outcome {}

    private record Booked(Appointment appointment) implements Outcome {}

    private record Refused(VisitsRefused.One one) implements Outcome {}
}
