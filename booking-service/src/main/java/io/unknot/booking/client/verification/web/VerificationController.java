package io.unknot.booking.client.verification.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.verification.AskForContact;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.ConfirmContact;
import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.client.verification.VerificationRefused;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.words.Language;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Guests make themselves known and show that a contact is theirs; nobody needs a login for it. */
@RestController
@RequestMapping("/api/v1/clients")
class VerificationController {

    private final AskForContact askForContact;
    private final ConfirmContact confirmContact;
    private final KeyedAnswers answers;

    VerificationController(AskForContact askForContact, ConfirmContact confirmContact, KeyedAnswers answers) {
        this.askForContact = askForContact;
        this.confirmContact = confirmContact;
        this.answers = answers;
    }

    /** A new client, whoever else has that contact, and the question whether it is theirs: 201 with both ids. */
    @PostMapping("/guests")
    Mono<ResponseEntity<String>> guest(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody GuestRequest request) {
        var guest = request.client();
        var asked = askForContact
                .askGuest(guest, request.asked(), By.of(caller))
                .map(id -> new AskedView(guest.id(), id))
                .onErrorMap(VerificationRefused.class, VerificationProblems::of);
        return answers.answer(new Command(caller, key, "guests", request), HttpStatus.CREATED, asked);
    }

    /** The code somebody read there: 200, or 409 with the tries that are left. */
    @PostMapping("/verifications/{id}/confirmation")
    Mono<ResponseEntity<String>> confirm(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody CodeRequest request) {
        var confirmed = confirmContact
                .confirm(id, new VerificationCode(request.code()), By.of(caller))
                .map(verification -> new ConfirmedView(
                        verification.client().id(), verification.channel().word()))
                .onErrorMap(VerificationRefused.class, VerificationProblems::of);
        return answers.answer(new Command(caller, key, id + "/confirmation", request), HttpStatus.OK, confirmed);
    }

    /** The e-mail is what we write to, in the language; the phone may be asked about instead, by verify. */
    record GuestRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be like +441134960000")
            String phone,

            @Nullable @Pattern(regexp = "email|phone", message = "must be email or phone")
            String verify,

            @Nullable @Pattern(regexp = Language.TAGS, message = Language.ONE_OF_TAGS)
            String language) {

        Client client() {
            var spoken = Objects.requireNonNullElseGet(language, Language.EN::tag);
            return new Client(UUID.randomUUID(), name, email, Optional.ofNullable(phone), spoken);
        }

        Channel asked() {
            return verify == null ? Channel.EMAIL : Channel.valueOf(verify.toUpperCase(Locale.ROOT));
        }
    }

    /** Six digits. */
    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
            String code) {}

    /** Who the guest is, and what to confirm. */
    record AskedView(UUID clientId, UUID verificationId) {}

    /** Whose contact it is, and which. */
    record ConfirmedView(UUID clientId, String verified) {}
}
