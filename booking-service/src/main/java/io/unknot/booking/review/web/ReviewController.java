package io.unknot.booking.review.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.review.EditReview;
import io.unknot.booking.review.Opinion;
import io.unknot.booking.review.Review;
import io.unknot.booking.review.Review.State;
import io.unknot.booking.review.SubmitReview;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client says of a visit of their own. */
@RestController
@RequestMapping("/api/v1/appointments/{id}/review")
class ReviewController {

    private final SubmitReview submit;
    private final EditReview edit;
    private final KeyedAnswers keyed;

    ReviewController(SubmitReview submit, EditReview edit, KeyedAnswers keyed) {
        this.submit = submit;
        this.edit = edit;
        this.keyed = keyed;
    }

    /** Once the visit is completed: 201. */
    @PostMapping
    Mono<ResponseEntity<String>> submit(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody OpinionBody body) {
        var client = Access.client(caller).clientId();
        var submitted = submit.submit(By.of(caller), id, client, body.toOpinion())
                .map(OwnReview::of)
                .onErrorMap(ReviewProblems::told);
        return keyed.answer(new Command(caller, key, id + "/review", body), HttpStatus.CREATED, submitted);
    }

    /** For fourteen days, until a manager has decided about it. */
    @PutMapping
    Mono<OwnReview> edit(Caller caller, @PathVariable UUID id, @Valid @RequestBody OpinionBody body) {
        var client = Access.client(caller).clientId();
        return edit.edit(By.of(caller), id, client, body.toOpinion())
                .map(OwnReview::of)
                .onErrorMap(ReviewProblems::told);
    }

    @GetMapping
    Mono<OwnReview> own(Caller caller, @PathVariable UUID id) {
        var client = Access.client(caller).clientId();
        return edit.find(id, client).map(OwnReview::of).onErrorMap(ReviewProblems::told);
    }

    /** Stars alone will do. */
    record OpinionBody(
            @NotNull @Min(1) @Max(5) Integer stars,

            @Nullable
            @Size(max = Opinion.LONGEST)
            @Pattern(
                    regexp = "[^\\x00-\\x09\\x0B-\\x1F\\x7F]*",
                    message = "must be lines of text without control characters")
            String text) {

        Opinion toOpinion() {
            return new Opinion(stars, Optional.ofNullable(text));
        }
    }

    /** As its client sees it; editableUntil is there while it may be edited by its state. */
    record OwnReview(
            UUID id,
            long version,
            String state,
            int stars,
            @Nullable String text,
            Instant submittedAt,
            @Nullable Instant editableUntil) {

        static OwnReview of(Review review) {
            var submittedAt = review.submittedAt();
            return new OwnReview(
                    review.id(),
                    review.version(),
                    Words.of(review.state()),
                    review.opinion().stars(),
                    review.opinion().text().orElse(null),
                    submittedAt,
                    review.state() == State.SUBMITTED ? submittedAt.plus(Review.EDITABLE) : null);
        }
    }
}
