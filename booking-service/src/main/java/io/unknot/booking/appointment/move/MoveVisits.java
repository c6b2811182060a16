package io.unknot.booking.appointment.move;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Objection;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.claim.Claim;
import io.unknot.booking.appointment.claim.ClaimTime;
import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.wish.Wish;
import io.unknot.outbox.Writes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives booked visits other times, therapists or clinics: all of them or none. Every old time is free before the first
 * new one is claimed, so two visits may change places.
 */
@Component
public class MoveVisits {

    private final Writes writes;
    private final Appointments appointments;
    private final Occupancies occupancies;
    private final MoveWindows windows;
    private final ClaimTime claims;
    private final RecordTransition recorder;

    MoveVisits(
            Writes writes,
            Appointments appointments,
            Occupancies occupancies,
            MoveWindows windows,
            ClaimTime claims,
            RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.occupancies = occupancies;
        this.windows = windows;
        this.claims = claims;
        this.recorder = recorder;
    }

    /**
     * The visits where they now are, in the order of the moves, of which no two are of one appointment; or a
     * {@link MoveRefused}, and everything is as it was. A visit that is there already stays without a new version.
     */
    public Mono<List<Appointment>> move(List<Move> moves, Scope scope, By by) {
        return move(moves, scope, by, Strictness.EVERY_RULE);
    }

    /** As {@link #move(List, Scope, By)}, by staff who may pass over soft rules: the reason is theirs. */
    public Mono<List<Appointment>> move(List<Move> moves, Scope scope, By by, Strictness strictness) {
        return writes.write(lock(moves, scope, by).flatMap(all -> {
            var moving = all.stream().filter(Moving::leaves).toList();
            return occupancies
                    .hold(concerned(moving))
                    .thenMany(Flux.fromIterable(moving))
                    .concatMap(each -> occupancies.release(each.from().id()))
                    .then(arrive(all, by, strictness));
        }));
    }

    // Rows in one order for everybody, and before whatever else is waited for.
    private Mono<List<Moving>> lock(List<Move> moves, Scope scope, By by) {
        return Flux.fromStream(IntStream.range(0, moves.size()).boxed())
                .sort(Comparator.comparing(index -> moves.get(index).appointmentId()))
                .concatMap(index -> lock(index, moves.get(index), scope, by))
                .collectList()
                .map(locked -> locked.stream()
                        .sorted(Comparator.comparing(Moving::index))
                        .toList());
    }

    private Mono<Moving> lock(int index, Move move, Scope scope, By by) {
        return appointments
                .lock(move.appointmentId(), scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(move.appointmentId())))
                .flatMap(found -> appointments.now().flatMap(now -> {
                    var from = found.toMove(now);
                    return windows.objections(from, move.start(), now, by)
                            .map(already -> new Moving(index, from, move.wish(from.visit()), already));
                }))
                .onErrorMap(
                        BookingRefused.class,
                        why -> new MoveRefused(index, move.appointmentId(), Optional.empty(), why));
    }

    /** Clinics as well: two moves at one clinic would each wait for a room that the other has left. */
    private static List<UUID> concerned(List<Moving> moving) {
        return moving.stream()
                .flatMap(each -> Stream.concat(
                        each.from().visit().concerned().stream(),
                        Stream.concat(
                                each.wish().therapists().stream(),
                                Stream.of(each.wish().clinicId()))))
                .distinct()
                .toList();
    }

    private Mono<List<Appointment>> arrive(List<Moving> all, By by, Strictness strictness) {
        return Flux.fromIterable(all)
                .concatMap(each -> each.leaves() ? arrive(each, by, strictness) : Mono.just(each.from()))
                .collectList();
    }

    private Mono<Appointment> arrive(Moving moving, By by, Strictness strictness) {
        var from = moving.from();
        return claims.claim(Claim.ofMoved(from.id(), moving.wish(), strictness, moving.already()))
                .flatMap(claimed -> recorder.record(
                        Action.MOVE, by, from.move(onSameTerms(from.visit(), claimed.visit())), claimed.passedOver()))
                .onErrorMap(
                        MoveVisits::isRefusal,
                        why -> new MoveRefused(
                                moving.index(), from.id(), Optional.of(moving.wish()), (RuntimeException) why));
    }

    /** At its clinic a visit stays on the terms it was booked on. */
    private static Visit onSameTerms(Visit from, Visit to) {
        return from.clinicId().equals(to.clinicId()) ? to.under(from.policyId()) : to;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof BookingRefused || failure instanceof UnknownEntry;
    }

    /** A locked visit, what is wanted of it, and what speaks against moving it at all. */
    private record Moving(int index, Booked from, Wish wish, List<Objection> already) {

        boolean leaves() {
            var visit = from.visit();
            return !visit.visible().from().equals(wish.start())
                    || !visit.therapistId().equals(wish.therapistId())
                    || !visit.clinicId().equals(wish.clinicId());
        }
    }
}
