package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.attend.WaiveConsequence;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Lets clients off. Takes an Idempotency-Key as the other commands do. */
@RestController
@RequestMapping("/api/v1/appointments")
class WaiverController {

    private final WaiveConsequence waiveConsequence;
    private final CommandAnswers answers;

    WaiverController(WaiveConsequence waiveConsequence, CommandAnswers answers) {
        this.waiveConsequence = waiveConsequence;
        this.answers = answers;
    }

    /** Staff of the clinic waive what was noted of a late cancellation or a visit missed, and say why. */
    @PostMapping("/{id}/waiver")
    Mono<ResponseEntity<String>> waive(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody WaiverRequest request) {
        var by = By.of(caller).because(Optional.of(request.reason()));
        var waived = waiveConsequence
                .waive(id, Callers.deskScopeOf(caller), by)
                .switchIfEmpty(Mono.error(() -> nothingToWaive()));
        return answers.answer(new Command(caller, key, id + "/waiver", request), HttpStatus.OK, waived);
    }

    private static RuntimeException nothingToWaive() {
        return Problem.of(409, "nothing-to-waive", "Nothing was noted of this appointment")
                .next("Read the appointment again: a consequence is only noted where the policy has one.")
                .toException();
    }

    /** Why, in the words of whoever does it. */
    record WaiverRequest(@NotBlank @Size(min = 3, max = 500) String reason) {}
}
