package io.unknot.notification.preference.web;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said.From;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client wants of messages, for themselves and for staff of clinics that know them. A PUT says all of it. */
@RestController
@RequestMapping("/api/v1/clients/{id}/notification-preferences")
class PreferenceController {

    private final Preferences preferences;
    private final ChangePreference changePreference;

    PreferenceController(Preferences preferences, ChangePreference changePreference) {
        this.preferences = preferences;
        this.changePreference = changePreference;
    }

    @GetMapping
    Mono<PreferenceBody> read(Caller caller, @PathVariable UUID id) {
        var client = new ClientId(id);
        return requireMayKnow(caller, client)
                .then(Mono.defer(() -> preferences.of(client)))
                .map(PreferenceBody::of);
    }

    @PutMapping
    Mono<PreferenceBody> change(Caller caller, @PathVariable UUID id, @Valid @RequestBody PreferenceBody body) {
        var client = new ClientId(id);
        return requireMayKnow(caller, client)
                .then(Mono.defer(() -> changePreference.change(client, _ -> body.toPreference(), from(caller))))
                .map(PreferenceBody::of);
    }

    /** A client knows only themselves, staff those of their clinics. For everybody else there is no such client. */
    private Mono<Void> requireMayKnow(Caller caller, ClientId client) {
        if (caller instanceof Caller.Staff staff) {
            Access.anyDesk(staff);
            return preferences
                    .isKnownAt(staff.clinics(), client)
                    .flatMap(known -> known ? Mono.empty() : Mono.error(PreferenceController::unknown));
        }
        return Access.client(caller).clientId().equals(client.value())
                ? Mono.empty()
                : Mono.error(PreferenceController::unknown);
    }

    private static From from(Caller caller) {
        return caller instanceof Caller.Staff staff ? new From.Staff(staff.staffId()) : new From.Client();
    }

    private static ProblemException unknown() {
        return Problem.of(404, "unknown-client", "There is no such client")
                .detail("No client of this id is known here, or they are not yours to see.")
                .next("Check the id; a client is known from their first visit on.")
                .toException();
    }
}
