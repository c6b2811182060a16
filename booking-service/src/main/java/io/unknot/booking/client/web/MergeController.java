package io.unknot.booking.client.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.client.MergeClients;
import io.unknot.booking.client.MergeRefused;
import io.unknot.booking.client.MergeRefused.BusyClients;
import io.unknot.booking.client.MergeRefused.NoClient;
import io.unknot.booking.client.MergeRefused.SameClient;
import io.unknot.booking.client.MergeRefused.TooManyVisits;
import io.unknot.booking.client.MergeRefused.VisitsOverlap;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class MergeController {

    private final MergeClients mergeClients;
    private final KnownClients known;
    private final KeyedAnswers answers;

    MergeController(MergeClients mergeClients, KnownClients known, KeyedAnswers answers) {
        this.mergeClients = mergeClients;
        this.known = known;
        this.answers = answers;
    }

    /** Makes all that is the one client's the other's, for managers of both: there is no way back. */
    @PostMapping("/api/v1/clients/{id}/merge")
    Mono<ResponseEntity<String>> merge(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MergeRequest request) {
        var by = By.of(Access.anyManager(caller)).because(Optional.of(request.reason()));
        var merged = mergeClients
                .merge(new Merge(id, request.into()), by)
                .map(client -> new MergedView(client.id()))
                .onErrorResume(MergeRefused.class, refused -> refuse(id, refused));
        var command = new Command(caller, key, id + "/merge", request);
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> known.requireMayKnow(caller, request.into())))
                .then(Mono.defer(() -> answers.answer(command, HttpStatus.OK, merged)));
    }

    private <T> Mono<T> refuse(UUID id, MergeRefused refused) {
        return switch (refused) {
            case NoClient none when none.id().equals(id) -> known.refuse(id);
            case NoClient _ ->
                Mono.error(into("there is no client with this id").toException());
            case SameClient _ -> Mono.error(into("is the client to be merged").toException());
            case VisitsOverlap overlap -> Mono.error(overlapping(overlap).toException());
            case BusyClients _ ->
                Mono.error(Problem.of(409, "clients-busy", "Somebody is just booking for one of these clients")
                        .next("Try again in a moment.")
                        .retryAfter(1)
                        .toException());
            case TooManyVisits _ ->
                Mono.error(Problem.of(409, "too-many-visits", "This client has more than 1,000 visits")
                        .next("Merge the other client into this one.")
                        .toException());
        };
    }

    private static Problem overlapping(VisitsOverlap overlap) {
        return Problem.of(409, "visits-overlap", "Both clients have a visit at one time")
                .next("Move or cancel the appointments named, then merge again.")
                .with("appointments", overlap.appointments());
    }

    private static Problem into(String reason) {
        return Problem.of(400, "unknown-client", "There is nobody to merge this client into")
                .field("into", reason)
                .next("Name the client who stays.");
    }

    /** Who stays, and why the two are one: the reason goes into the audit trail. */
    record MergeRequest(
            @NotNull UUID into,
            @NotBlank @Size(min = 3, max = 500) String reason) {}

    /** Who they are now. */
    record MergedView(UUID mergedInto) {}
}
