package io.unknot.booking.client.verification.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.verification.ConfirmContact;
import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.client.verification.VerificationRefused;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says to the gateway, which begins sessions, which guest a code shows; never routed by it. */
@RestController
class GuestLoginController {

    private final ConfirmContact confirmContact;

    GuestLoginController(ConfirmContact confirmContact) {
        this.confirmContact = confirmContact;
    }

    /** The guest, once: their contact is verified by it. Refused as the code itself is. */
    @PostMapping("/internal/verifications/{id}/login")
    Mono<ResponseEntity<GuestLoggedIn>> logIn(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody GuestCode request) {
        var gateway = Access.service(caller, "gateway");
        return confirmContact
                .confirmGuest(id, new VerificationCode(request.code()), By.of(gateway))
                .map(verification -> GuestLoggedIn.of(verification.client()))
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(VerificationRefused.class, VerificationProblems::of);
    }

    /** Six digits. */
    record GuestCode(
            @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
            String code) {}

    /** Who it is, and what to greet them by. */
    record GuestLoggedIn(UUID id, String name) {
        static GuestLoggedIn of(Client client) {
            return new GuestLoggedIn(client.id(), client.name());
        }
    }
}
