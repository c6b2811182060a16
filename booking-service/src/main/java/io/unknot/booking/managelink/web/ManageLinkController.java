package io.unknot.booking.managelink.web;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.audit.By;
import io.unknot.booking.managelink.MakeManageLink;
import io.unknot.booking.managelink.MakeManageLink.MadeLink;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Makes links: 201 with the token, which is shown this once. There is no Idempotency-Key here, as an answer kept would
 * keep the token: who lost it makes another link, and the one before opens nothing.
 */
@RestController
class ManageLinkController {

    private static final Scope EVERYWHERE = new Scope.At(ClinicScope.everywhere(), Optional.empty());

    private final MakeManageLink makeManageLink;
    private final RefusalProblems refusals;

    ManageLinkController(MakeManageLink makeManageLink, RefusalProblems refusals) {
        this.makeManageLink = makeManageLink;
        this.refusals = refusals;
    }

    /** For its client, or for staff of its clinic to hand to the client. */
    @PostMapping("/api/v1/appointments/{id}/manage-link")
    Mono<ResponseEntity<MadeLinkView>> make(Caller caller, @PathVariable UUID id) {
        return make(id, Callers.keeperScopeOf(caller), caller);
    }

    /** For the service that writes to clients; never routed by the gateway. */
    @PostMapping("/internal/appointments/{id}/manage-link")
    Mono<ResponseEntity<MadeLinkView>> makeForLetter(Caller caller, @PathVariable UUID id) {
        return make(id, EVERYWHERE, Access.service(caller, "notification-service"));
    }

    private Mono<ResponseEntity<MadeLinkView>> make(UUID id, Scope scope, Caller caller) {
        return makeManageLink
                .make(id, scope, By.of(caller))
                .onErrorMap(
                        BookingRefused.class, refused -> refusals.of(refused).toException())
                .map(made -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(MadeLinkView.of(made)));
    }

    /** What opens the appointment, and until when unless the visit is moved. */
    record MadeLinkView(String token, Instant expiresAt) {
        static MadeLinkView of(MadeLink made) {
            return new MadeLinkView(made.token().text(), made.link().expiresAt());
        }
    }
}
