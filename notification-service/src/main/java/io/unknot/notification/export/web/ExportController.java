package io.unknot.notification.export.web;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.export.ClientRecords;
import io.unknot.notification.preference.Preferences;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.export.Part;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/clients/{id}/messages")
class ExportController {

    private final ClientRecords records;
    private final Preferences preferences;
    private final InstantSource clock;

    ExportController(ClientRecords records, Preferences preferences, InstantSource clock) {
        this.records = records;
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * What was sent to the client or is to be, and what they said of it: for themselves, and for managers of clinics that
     * know them, who see what is about visits there. Both have just proved who they are.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Flux<String>>> everything(Caller caller, Proof proof, @PathVariable UUID id) {
        var client = new ClientId(id);
        return scopeOf(caller, client)
                .doOnNext(_ -> Access.freshly(caller, proof, clock))
                .map(scope -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .body(Part.object(records.of(client, scope))));
    }

    private Mono<ClinicScope> scopeOf(Caller caller, ClientId client) {
        if (caller instanceof Caller.Staff) {
            var clinics = Access.anyManager(caller).clinics();
            return preferences
                    .isKnownAt(clinics, client)
                    .flatMap(known -> known ? Mono.just(clinics) : Mono.error(ExportController::unknown));
        }
        return Access.client(caller).clientId().equals(client.value())
                ? Mono.just(ClinicScope.everywhere())
                : Mono.error(ExportController::unknown);
    }

    private static ProblemException unknown() {
        return Problem.of(404, "unknown-client", "There is no such client")
                .detail("No client of this id is known here, or they are not yours to see.")
                .next("Check the id; a client is known from their first visit on.")
                .toException();
    }
}
