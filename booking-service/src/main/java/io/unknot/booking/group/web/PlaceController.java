package io.unknot.booking.group.web;

import io.unknot.booking.appointment.web.BookedFor;
import io.unknot.booking.audit.By;
import io.unknot.booking.group.GroupRefused.UnknownGroupVisit;
import io.unknot.booking.group.GroupVisits;
import io.unknot.booking.group.TakePlace;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Gives places in visits for several: each is an appointment of its own, and is cancelled as one. */
@RestController
@RequestMapping("/api/v1/group-visits/{id}/places")
class PlaceController {

    private final GroupVisits groupVisits;
    private final TakePlace takePlace;
    private final BookedFor bookedFor;
    private final GroupVisitAnswers answers;

    PlaceController(GroupVisits groupVisits, TakePlace takePlace, BookedFor bookedFor, GroupVisitAnswers answers) {
        this.groupVisits = groupVisits;
        this.takePlace = takePlace;
        this.bookedFor = bookedFor;
        this.answers = answers;
    }

    /** A client takes one for themselves, staff of the clinic for a client they name: 201 with the appointment. */
    @PostMapping
    Mono<ResponseEntity<String>> take(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody PlaceRequest request) {
        var command = new Command(caller, key, "group-visits/" + id + "/places", request);
        return answers.answerPlace(
                command,
                clientFor(caller, id, request.clientId())
                        .delayUntil(client -> bookedFor.require(caller, client))
                        .flatMap(client -> takePlace.take(id, client, By.of(caller))));
    }

    private Mono<UUID> clientFor(Caller caller, UUID id, @Nullable UUID named) {
        if (!(caller instanceof Caller.Staff staff)) {
            var own = Access.client(caller).clientId();
            return named == null || named.equals(own)
                    ? Mono.just(own)
                    : Mono.error(invalid("you can only book for yourself: leave it out"));
        }
        Access.anyDesk(staff);
        return named == null
                ? Mono.error(invalid("say which client this is for"))
                : groupVisits
                        .find(id)
                        .filter(visit -> staff.clinics().covers(visit.clinicId()))
                        .switchIfEmpty(Mono.error(() -> new UnknownGroupVisit(id)))
                        .thenReturn(named);
    }

    private static RuntimeException invalid(String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field("clientId", reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    /** Whose place it is to be. */
    record PlaceRequest(@Nullable UUID clientId) {}
}
