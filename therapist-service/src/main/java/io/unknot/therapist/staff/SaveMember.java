package io.unknot.therapist.staff;

import io.unknot.outbox.Writes;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.register.Replaced.Change;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.Therapists;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds somebody to the staff, changes what they are trusted with, or lets them go. The same again changes nothing. */
@Component
public final class SaveMember {

    private final Writes writes;
    private final Members members;
    private final Therapists therapists;

    SaveMember(Writes writes, Members members, Therapists therapists) {
        this.writes = writes;
        this.members = members;
        this.therapists = therapists;
    }

    /**
     * Signals 404 for a record that is not theirs to change, 403 when the new one would be trusted with more than they
     * are, 400 for a therapist nobody knows, 409 {@code email-taken}, 412 when not as expected.
     */
    public Mono<Replaced<Member>> save(Member wanted, Expected expected, Caller.Staff by) {
        return write(wanted.id(), expected, by, before -> Mono.just(wanted.known(before)));
    }

    /** Whoever left may not log in from within a minute on. Signals 404 and 412 as {@link #save}. */
    public Mono<Replaced<Member>> letGo(UUID id, Expected expected, Caller.Staff by) {
        return write(
                id,
                expected,
                by,
                before -> before.map(Member::whoLeft).map(Mono::just).orElseGet(() -> Mono.error(() -> unknown(id))));
    }

    private Mono<Replaced<Member>> write(
            UUID id, Expected expected, Caller.Staff by, Function<Optional<Member>, Mono<Member>> change) {
        return writes.write(members.lock()
                .then(members.find(id).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .doOnNext(current -> requireTheirs(id, current, by))
                .doOnNext(expected::require)
                .flatMap(current -> change.apply(current.map(Versioned::content))
                        .delayUntil(wanted -> check(wanted, by))
                        .flatMap(wanted -> put(wanted, current, by))));
    }

    private static void requireTheirs(UUID id, Optional<Versioned<Member>> current, Caller.Staff by) {
        if (current.filter(entry -> !new Reach(by).covers(entry.content())).isPresent()) {
            throw unknown(id);
        }
    }

    private Mono<Void> check(Member wanted, Caller.Staff by) {
        if (!new Reach(by).covers(wanted)) {
            return Mono.error(Problem.of(403, "not-allowed", "You may not do this")
                    .detail("Nobody can trust others with more than they are trusted with, or at other clinics.")
                    .next("Leave out roles and clinics that are not yours, or ask somebody who has them.")
                    .toException());
        }
        return wanted.roles().contains(Role.THERAPIST) && wanted.active()
                ? requireTherapist(wanted.id())
                : Mono.empty();
    }

    private Mono<Void> requireTherapist(UUID id) {
        return therapists
                .find(id)
                .switchIfEmpty(Mono.error(() -> Complaints.about(
                        "roles", "must not hold therapist: no therapist has this id, which is to be the same")))
                .then();
    }

    private Mono<Replaced<Member>> put(Member wanted, Optional<Versioned<Member>> current, Caller.Staff by) {
        if (current.filter(entry -> entry.content().equals(wanted)).isPresent()) {
            return Mono.just(new Replaced<>(current.get(), Change.NONE));
        }
        var next = new Versioned<>(wanted, current.map(Versioned::version).orElse(0L) + 1);
        return members.put(next, "staff " + by.staffId(), current.isEmpty() ? "add" : "change")
                .thenReturn(new Replaced<>(next, current.isEmpty() ? Change.CREATED : Change.CHANGED));
    }

    private static RuntimeException unknown(UUID id) {
        return Unknown.entry("staff", id);
    }
}
