package io.unknot.booking.client.verification.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.verification.AskForContact;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.VerificationRefused;
import io.unknot.booking.client.verification.VerifiedContacts;
import io.unknot.booking.client.verification.VerifiedContacts.Verified;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
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
import reactor.core.publisher.Mono;

/** What is verified of a client there is, for themselves and the front desk. */
@RestController
@RequestMapping("/api/v1/clients/{id}/verifications")
class VerifiedController {

    private final Clients clients;
    private final KnownClients known;
    private final AskForContact askForContact;
    private final VerifiedContacts contacts;
    private final KeyedAnswers answers;

    VerifiedController(
            Clients clients,
            KnownClients known,
            AskForContact askForContact,
            VerifiedContacts contacts,
            KeyedAnswers answers) {
        this.clients = clients;
        this.known = known;
        this.askForContact = askForContact;
        this.contacts = contacts;
        this.answers = answers;
    }

    /** Since when which contact is known to be theirs. */
    @GetMapping
    Mono<VerifiedView> verified(Caller caller, @PathVariable UUID id) {
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> contacts.of(id)))
                .switchIfEmpty(known.refuse(id))
                .map(VerifiedView::of);
    }

    /** Asks whether a contact is theirs: 201 with what to confirm. */
    @PostMapping
    Mono<ResponseEntity<String>> ask(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody AskRequest request) {
        var channel = Channel.valueOf(request.channel().toUpperCase(Locale.ROOT));
        var asked = clients.find(id)
                .switchIfEmpty(known.refuse(id))
                .flatMap(client -> askForContact.ask(client, channel, By.of(caller)))
                .map(verification -> new AskedView(id, verification))
                .onErrorMap(VerificationRefused.class, VerificationProblems::of);
        var command = new Command(caller, key, id + "/verifications", request);
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> answers.answer(command, HttpStatus.CREATED, asked)));
    }

    /** Which contact. */
    record AskRequest(
            @NotNull @Pattern(regexp = "email|phone", message = "must be email or phone")
            String channel) {}

    /** Whose contact is asked for, and what to confirm. */
    record AskedView(UUID clientId, UUID verificationId) {}

    /** Without a time where it was not verified, or changed since. */
    record VerifiedView(@Nullable Instant email, @Nullable Instant phone) {
        static VerifiedView of(Verified verified) {
            return new VerifiedView(
                    verified.email().orElse(null), verified.phone().orElse(null));
        }
    }
}
