package io.unknot.booking.group.web;

import io.unknot.booking.appointment.web.BookedFor;
import io.unknot.booking.audit.By;
import io.unknot.booking.group.CancelGroupVisit;
import io.unknot.booking.group.GroupRefused.UnknownGroupVisit;
import io.unknot.booking.group.GroupVisits;
import io.unknot.booking.group.PlanGroupVisit;
import io.unknot.booking.group.web.GroupVisitViews.GroupVisitView;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans, shows and cancels visits for several, and gives places in them. Takes an Idempotency-Key as bookings do. */
@RestController
@RequestMapping("/api/v1/group-visits")
class GroupVisitController {

    private final GroupVisits groupVisits;
    private final PlanGroupVisit planGroupVisit;
    private final CancelGroupVisit cancelGroupVisit;
    private final BookedFor bookedFor;
    private final GroupVisitAnswers answers;

    GroupVisitController(
            GroupVisits groupVisits,
            PlanGroupVisit planGroupVisit,
            CancelGroupVisit cancelGroupVisit,
            BookedFor bookedFor,
            GroupVisitAnswers answers) {
        this.groupVisits = groupVisits;
        this.planGroupVisit = planGroupVisit;
        this.cancelGroupVisit = cancelGroupVisit;
        this.bookedFor = bookedFor;
        this.answers = answers;
    }

    /** For staff: 201; with participants it is booked for all of them or refused. */
    @PostMapping
    Mono<ResponseEntity<String>> plan(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody GroupRequest request) {
        Access.desk(caller, request.clinicId());
        var wish = request.wish();
        return answers.answer(
                new Command(caller, key, "group-visits", request),
                HttpStatus.CREATED,
                Flux.fromIterable(wish.clientIds())
                        .concatMap(client -> bookedFor.require(caller, client))
                        .then(Mono.defer(() -> planGroupVisit.plan(wish, By.of(caller)))));
    }

    /** For everybody: what, when, and how many places are left; for staff of the clinic also who comes. */
    @GetMapping("/{id}")
    Mono<GroupVisitView> one(Caller caller, @PathVariable UUID id) {
        return answers.view(caller, groupVisits.find(id).switchIfEmpty(Mono.error(() -> new UnknownGroupVisit(id))));
    }

    /** For staff: the appointments in it are cancelled with it. */
    @PostMapping("/{id}/cancellation")
    Mono<ResponseEntity<String>> cancel(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        var staff = Access.anyDesk(caller);
        return answers.answer(
                new Command(caller, key, "group-visits/" + id + "/cancellation", ""),
                HttpStatus.OK,
                cancelGroupVisit.cancel(id, staff.clinics(), By.of(caller)));
    }
}
