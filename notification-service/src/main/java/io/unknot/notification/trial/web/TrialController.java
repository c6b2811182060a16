package io.unknot.notification.trial.web;

import io.swagger.v3.oas.annotations.Operation;
import io.unknot.notification.trial.SendTrial;
import io.unknot.notification.trial.TrialRefused;
import io.unknot.notification.words.Slot;
import io.unknot.notification.words.Wording;
import io.unknot.notification.words.WordingRefused;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Words that a manager wants to see where they will be read. */
@RestController
@RequestMapping("/api/v1/templates/{kind}/{channel}/{language}/trial")
class TrialController {

    private static final int AN_HOUR = 3600;

    private final SendTrial sendTrial;

    TrialController(SendTrial sendTrial) {
        this.sendTrial = sendTrial;
    }

    @Operation(summary = "Sends the words in the body with a made-up visit; five an hour")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> send(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @Valid @RequestBody TrialBody body) {
        var staff = Access.anyManager(caller);
        var slot = Slot.of(kind, channel, language).orElseThrow(TrialController::unknown);
        return Mono.defer(() -> sendTrial.send(slot, body.wording(slot), body.to(), staff.staffId()))
                .onErrorMap(WordingRefused.class, TrialController::refused)
                .onErrorMap(TrialRefused.class, refused -> refused(refused.why()));
    }

    /** What to send, and where to. */
    record TrialBody(
            @NotNull @Size(max = 254) String to,
            @Nullable @Size(max = 200) String heading,
            @NotNull @Size(max = 5000) String body) {

        Wording wording(Slot slot) {
            return Wording.of(slot, Optional.ofNullable(heading), body);
        }

        /** Says neither what nor to whom. */
        @Override
        public String toString() {
            return "TrialBody[...]";
        }
    }

    private static ProblemException refused(TrialRefused.Why why) {
        return switch (why) {
            case NO_SUCH_ADDRESS ->
                wrong("to", "is no address that can be reached: a mail address, or a number such as +441632960123");
            case CHANNEL_NOT_OFFERED ->
                Problem.of(409, "channel-not-offered", "Nothing is sent by this channel")
                        .detail("What comes by it is read in our own pages, or nobody was named who carries it.")
                        .next("Look at it with a preview.")
                        .toException();
            case TOO_MANY ->
                Problem.of(409, "too-many-trials", "Enough was tried out for now")
                        .detail("You may send five in an hour, all of you twenty, and few to one address in a day.")
                        .next("Look at it with a preview, or try again in an hour.")
                        .retryAfter(AN_HOUR)
                        .toException();
            case NOT_TAKEN ->
                Problem.of(503, "service-unavailable", "Whoever carries it did not take it")
                        .next("Try again in a minute; if that does not help, an operator has to look.")
                        .retryAfter(60)
                        .toException();
        };
    }

    private static ProblemException refused(WordingRefused refused) {
        return wrong(refused.part(), String.valueOf(refused.getMessage()));
    }

    private static ProblemException wrong(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    private static ProblemException unknown() {
        return Problem.of(404, "unknown-template", "There is no such template")
                .next("GET /api/v1/templates names the kinds, channels and languages there are.")
                .toException();
    }
}
