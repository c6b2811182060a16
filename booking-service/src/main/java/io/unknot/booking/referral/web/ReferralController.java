package io.unknot.booking.referral.web;

import io.unknot.booking.client.Clients;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.referral.GiveReferralCode;
import io.unknot.booking.referral.JoinByReferral;
import io.unknot.booking.referral.ReferralCode;
import io.unknot.booking.referral.ReferralRefused;
import io.unknot.booking.referral.ReferralRefused.UnknownCode;
import io.unknot.booking.referral.Referrals.OwnCode;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Codes for a client, or for the front desk on their behalf. Nobody learns here who somebody else is. */
@RestController
@RequestMapping("/api/v1/clients/{id}")
class ReferralController {

    private final Clients clients;
    private final KnownClients known;
    private final GiveReferralCode giveReferralCode;
    private final JoinByReferral joinByReferral;
    private final KeyedAnswers answers;

    ReferralController(
            Clients clients,
            KnownClients known,
            GiveReferralCode giveReferralCode,
            JoinByReferral joinByReferral,
            KeyedAnswers answers) {
        this.clients = clients;
        this.known = known;
        this.giveReferralCode = giveReferralCode;
        this.joinByReferral = joinByReferral;
        this.answers = answers;
    }

    /** The client's code, the same each time, with how many came by it and how many of those have had a visit. */
    @GetMapping("/referral-code")
    Mono<OwnCodeView> own(Caller caller, @PathVariable UUID id) {
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> require(id)))
                .then(Mono.defer(() -> giveReferralCode.to(id)))
                .map(OwnCodeView::of);
    }

    /** Notes by whose code a new client came: 201, also when it was noted before. */
    @PostMapping("/referrals")
    Mono<ResponseEntity<String>> join(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody JoinRequest request) {
        var joined = Mono.justOrEmpty(ReferralCode.read(request.code()))
                .switchIfEmpty(Mono.error(UnknownCode::new))
                .flatMap(code -> joinByReferral.join(id, code).thenReturn(new JoinedView(code.text())))
                .onErrorMap(
                        ReferralRefused.class,
                        refused -> ReferralProblems.of(refused).toException());
        var command = new Command(caller, key, id + "/referrals", request);
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() ->
                        answers.answer(command, HttpStatus.CREATED, require(id).then(joined))));
    }

    private Mono<Void> require(UUID id) {
        return clients.find(id).switchIfEmpty(known.refuse(id)).then();
    }

    /** As somebody types it: small letters, spaces and hyphens do no harm. */
    record JoinRequest(@NotBlank @Size(max = 20) String code) {}

    /** The code as it is written. */
    record JoinedView(String code) {}

    /** A client's own code, and what came of it. */
    record OwnCodeView(String code, int joined, int completed) {
        static OwnCodeView of(OwnCode own) {
            return new OwnCodeView(own.code().text(), own.joined(), own.completed());
        }
    }
}
