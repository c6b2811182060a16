package io.unknot.booking.preference.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.preference.ClientPreferences;
import io.unknot.booking.preference.Preferences;
import io.unknot.booking.preference.SavePreferences;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client likes: for themselves, the front desk, and staff of the clinics they come to. */
@RestController
@RequestMapping("/api/v1/clients/{id}/preferences")
class PreferenceController {

    private final KnownClients known;
    private final ClientPreferences preferences;
    private final SavePreferences savePreferences;

    PreferenceController(KnownClients known, ClientPreferences preferences, SavePreferences savePreferences) {
        this.known = known;
        this.preferences = preferences;
        this.savePreferences = savePreferences;
    }

    @GetMapping
    Mono<ResponseEntity<Preferences>> read(Caller caller, @PathVariable UUID id) {
        return requireMayKnow(caller, id)
                .then(Mono.defer(() -> preferences.of(List.of(id))))
                .map(found -> answer(found.getOrDefault(id, Preferences.NONE)));
    }

    /** Replaces all of it. */
    @PutMapping
    Mono<ResponseEntity<Preferences>> save(Caller caller, @PathVariable UUID id, @Valid @RequestBody Preferences body) {
        return requireMayKnow(caller, id)
                .then(Mono.defer(() -> savePreferences.save(id, body, By.of(caller))))
                .thenReturn(answer(body));
    }

    private Mono<Void> requireMayKnow(Caller caller, UUID id) {
        return known.requireMayKnowHealth(caller, id).then(Mono.defer(() -> known.requireThere(id)));
    }

    private static ResponseEntity<Preferences> answer(Preferences preferences) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(preferences);
    }
}
