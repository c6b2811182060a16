package io.unknot.booking.consent.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.consent.Consent;
import io.unknot.booking.consent.Consent.Source;
import io.unknot.booking.consent.Consents;
import io.unknot.booking.consent.GiveConsent;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/clients/{id}/consents")
class ConsentController {

    private static final int MOST = 50;

    private final GiveConsent giveConsent;
    private final Consents consents;
    private final Clients clients;
    private final KnownClients known;

    ConsentController(GiveConsent giveConsent, Consents consents, Clients clients, KnownClients known) {
        this.giveConsent = giveConsent;
        this.consents = consents;
        this.clients = clients;
        this.known = known;
    }

    /** What the client agrees to from now on; the same again changes nothing. */
    @PutMapping
    Mono<ConsentView> give(Caller caller, @PathVariable UUID id, @Valid @RequestBody ConsentBody body) {
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(
                        () -> giveConsent.give(By.of(caller), id, body.outcomes(), sourceOf(caller, body.source()))))
                .map(ConsentView::of)
                .switchIfEmpty(known.refuse(id));
    }

    /** What was said, the newest first, at most 50; the first one counts. */
    @GetMapping
    Mono<ConsentList> of(Caller caller, @PathVariable UUID id) {
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> clients.find(id)))
                .flatMap(client ->
                        consents.of(client.id(), MOST).map(ConsentView::of).collectList())
                .map(said -> new ConsentList(!said.isEmpty() && said.getFirst().outcomes(), said))
                .switchIfEmpty(known.refuse(id));
    }

    private static Source sourceOf(Caller caller, @Nullable String source) {
        if (!(caller instanceof Caller.Staff)) {
            return Source.ONLINE;
        }
        if (source == null) {
            throw Problem.of(400, "invalid-request", "Something in this request is not right")
                    .field("source", "say how the client said so: paper or spoken")
                    .next("Correct the field named, then send it again.")
                    .toException();
        }
        return Source.of(source);
    }

    /** The source is for staff to say; of clients themselves it is online. */
    record ConsentBody(
            @NotNull Boolean outcomes,

            @Nullable @Pattern(regexp = "paper|spoken", message = "must be paper or spoken")
            String source) {}

    /** Outcomes says whether the client's scores may be counted among those of others. */
    record ConsentList(boolean outcomes, List<ConsentView> said) {}

    /** The wording is the version of the words they were shown. */
    record ConsentView(boolean outcomes, int wording, String source, Instant saidAt) {
        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.outcomes(), consent.wording(), consent.source().word(), consent.saidAt());
        }
    }
}
