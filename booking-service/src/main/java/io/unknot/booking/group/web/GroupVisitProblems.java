package io.unknot.booking.group.web;

import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.group.GroupRefused;
import io.unknot.booking.group.GroupRefused.GroupClosed;
import io.unknot.booking.group.GroupRefused.GroupFull;
import io.unknot.booking.group.GroupRefused.UnknownGroupVisit;
import io.unknot.service.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Each refusal as a problem: those of appointments as they are everywhere, and those of places. */
@Component
class GroupVisitProblems {

    private final RefusalProblems refusals;

    GroupVisitProblems(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    /** The same, refused as a problem where it was refused. */
    <T> Mono<T> told(Mono<T> work) {
        return refusals.told(work)
                .onErrorMap(GroupRefused.class, refused -> of(refused).toException());
    }

    private static Problem of(GroupRefused refused) {
        return switch (refused) {
            case UnknownGroupVisit _ ->
                Problem.of(404, "unknown-group-visit", "There is no such visit for several")
                        .next("Check the address.");
            case GroupFull _ ->
                Problem.of(409, "group-full", "Every place is taken")
                        .next("Choose another visit, or ask again later: somebody may leave.");
            case GroupClosed _ ->
                Problem.of(409, "group-closed", "This visit has been cancelled or has begun")
                        .next("Choose another visit.");
        };
    }
}
