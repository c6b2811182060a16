package io.unknot.booking.outcome.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.outcome.summary.PlanReviews.Decision;
import io.unknot.booking.outcome.summary.ReadSummary;
import io.unknot.booking.outcome.summary.ReviewCourse;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looking back on a course of visits. */
@RestController
@RequestMapping("/api/v1/care-plans/{id}")
class SummaryController {

    private final ReadSummary readSummary;
    private final ReviewCourse reviewCourse;
    private final KeyedAnswers keyed;

    SummaryController(ReadSummary readSummary, ReviewCourse reviewCourse, KeyedAnswers keyed) {
        this.readSummary = readSummary;
        this.reviewCourse = reviewCourse;
        this.keyed = keyed;
    }

    /** For its client and for staff; those who treat and manage also read the notes. */
    @GetMapping(path = "/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SummaryView>> summary(Caller caller, @PathVariable UUID id) {
        return readSummary
                .of(By.of(caller), id, Callers.scopeOf(caller))
                .map(found -> SummaryView.of(found, treatsOrManages(caller)))
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(SummaryController::told);
    }

    /** The same as one page to print. */
    @GetMapping(path = "/summary", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> page(Caller caller, @PathVariable UUID id) {
        return readSummary
                .of(By.of(caller), id, Callers.scopeOf(caller))
                .map(found -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(SummaryPage.of(found, treatsOrManages(caller))))
                .onErrorMap(SummaryController::told);
    }

    /** What a therapist or a manager decides at half or at the end. */
    @PostMapping("/review")
    Mono<ResponseEntity<String>> review(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody ReviewBody body) {
        var staff = therapistOrManager(caller);
        var reviewed = reviewCourse
                .review(
                        By.of(staff),
                        staff.staffId(),
                        id,
                        Callers.scopeOf(staff),
                        Decision.of(body.decision()),
                        Optional.ofNullable(body.note()))
                .map(plan -> ReviewedView.of(plan, body.decision()))
                .onErrorMap(SummaryController::told);
        // Without the note: what a key is kept with is not sealed.
        return keyed.answer(
                new Command(caller, key, "care-plans/" + id + "/review", body.decision()), HttpStatus.OK, reviewed);
    }

    private static Caller.Staff therapistOrManager(Caller caller) {
        var staff = Access.anyStaff(caller);
        if (treatsOrManages(staff)) {
            return staff;
        }
        throw Problem.of(403, "not-allowed", "You may not do this")
                .detail("This needs a therapist or a manager.")
                .next("Log in as somebody who may.")
                .toException();
    }

    private static boolean treatsOrManages(Caller caller) {
        return caller instanceof Caller.Staff staff
                && (staff.manages() || staff.roles().contains(Role.THERAPIST));
    }

    private static Throwable told(Throwable failure) {
        return switch (failure) {
            case UnknownPlan _ ->
                Problem.of(404, "unknown-care-plan", "There is no such course of visits")
                        .next("Check the address, or look through the courses.")
                        .toException();
            case PlanRefused _ ->
                Problem.of(409, "no-review-due", "There is nothing to look back on yet, or it was done")
                        .next("Review the course once half of its visits are over, and again at its end.")
                        .toException();
            default -> failure;
        };
    }

    /** The note is for staff alone and is kept sealed. */
    record ReviewBody(
            @NotNull @Pattern(regexp = "continue|end|refer", message = "must be one of continue, end, refer")
            String decision,

            @Nullable
            @Size(max = 2_000)
            @Pattern(
                    regexp = "[^\\x00-\\x09\\x0B-\\x1F\\x7F]*",
                    message = "must be lines of text without control characters")
            String note) {}

    /** The course as it is after the review. */
    record ReviewedView(UUID id, long version, String state, String decision) {
        static ReviewedView of(CarePlan plan, String decision) {
            return new ReviewedView(plan.id(), plan.version(), plan.state().word(), decision);
        }
    }
}
