package io.unknot.booking.erasure.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.client.web.Rights;
import io.unknot.booking.erasure.EraseClient;
import io.unknot.booking.erasure.ErasureRefused;
import io.unknot.booking.erasure.ErasureRefused.BusyClient;
import io.unknot.booking.erasure.ErasureRefused.NoClient;
import io.unknot.booking.erasure.ErasureRefused.VisitsToCome;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ErasureController {

    private final EraseClient eraseClient;
    private final KnownClients known;
    private final Rights rights;

    ErasureController(EraseClient eraseClient, KnownClients known, Rights rights) {
        this.eraseClient = eraseClient;
        this.known = known;
        this.rights = rights;
    }

    /** Forgets the client: 204, also when they are forgotten already. Whoever asks has just proved who they are. */
    @PostMapping("/api/v1/clients/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> erase(Caller caller, Proof proof, @PathVariable UUID id, @Valid @RequestBody ErasureRequest request) {
        return rights.require(caller, proof, id)
                .then(Mono.defer(() -> eraseClient.erase(id, By.of(caller).because(reason(caller, request)))))
                .onErrorResume(ErasureRefused.class, refused -> refuse(id, refused));
    }

    private static Optional<String> reason(Caller caller, ErasureRequest request) {
        return caller instanceof Caller.Client
                ? Optional.empty()
                : Optional.of(Rights.reason("reason", request.reason()));
    }

    private Mono<Void> refuse(UUID id, ErasureRefused refused) {
        return switch (refused) {
            case NoClient _ -> known.refuse(id);
            case BusyClient _ ->
                Mono.error(Problem.of(409, "clients-busy", "Somebody is just booking for this client")
                        .next("Try again in a moment.")
                        .retryAfter(1)
                        .toException());
            case VisitsToCome visits ->
                Mono.error(Problem.of(409, "visits-to-come", "There are visits to come")
                        .detail("Somebody is waiting for this client at the times of the appointments named.")
                        .next("Cancel them, then ask again: a clinic may have to be called where it is late for that.")
                        .with("appointments", visits.appointments())
                        .toException());
        };
    }
}
