package io.unknot.booking.review.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.review.ModerateReview;
import io.unknot.booking.review.Review;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

/** What managers decide about reviews of visits at their clinics. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class ModerationController {

    private final ModerateReview moderate;
    private final KeyedAnswers keyed;

    ModerationController(ModerateReview moderate, KeyedAnswers keyed) {
        this.moderate = moderate;
        this.keyed = keyed;
    }

    /** Lets everybody read it. */
    @PostMapping("/publication")
    Mono<ResponseEntity<String>> publish(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        var manager = Access.anyManager(caller);
        return answer(
                new Command(caller, key, "reviews/" + id + "/publication", ""),
                moderate.publish(By.of(caller), id, manager.clinics()));
    }

    /** Lets nobody read it, and its stars count no longer. */
    @PostMapping("/hiding")
    Mono<ResponseEntity<String>> hide(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody HidingBody body) {
        var manager = Access.anyManager(caller);
        return answer(
                new Command(caller, key, "reviews/" + id + "/hiding", body),
                moderate.hide(By.of(caller).because(Optional.of(body.reason().strip())), id, manager.clinics()));
    }

    private Mono<ResponseEntity<String>> answer(Command command, Mono<Review> work) {
        return keyed.answer(
                command, HttpStatus.OK, work.map(ReviewToModerate::of).onErrorMap(ReviewProblems::told));
    }

    /** For the audit trail. */
    record HidingBody(
            @NotBlank
            @Size(min = 3, max = 500)
            @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must be a line of text without control characters")
            String reason) {}
}
