package io.unknot.booking.careplan.web;

import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.booking.careplan.command.BookPlan;
import io.unknot.booking.careplan.command.Chosen;
import io.unknot.booking.careplan.command.PreviewPlan;
import io.unknot.booking.careplan.web.PlanViews.PlanView;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds, books and shows courses of visits: a client their own, staff those at their clinics. */
@RestController
@RequestMapping("/api/v1/care-plans")
class CarePlanController {

    private static final int MOST_SHOWN = 50;

    private final CarePlans plans;
    private final ReadCourse courses;
    private final PreviewPlan previewPlan;
    private final BookPlan bookPlan;
    private final PlanAnswers answers;

    CarePlanController(
            CarePlans plans, ReadCourse courses, PreviewPlan previewPlan, BookPlan bookPlan, PlanAnswers answers) {
        this.plans = plans;
        this.courses = courses;
        this.previewPlan = previewPlan;
        this.bookPlan = bookPlan;
        this.answers = answers;
    }

    /** 200 with the best times there are; takes nothing. */
    @PostMapping("/preview")
    Mono<PreviewView> preview(Caller caller, @Valid @RequestBody CourseRequest request) {
        return answers.preview(request.clinics(), courses.wish(caller, request).flatMap(previewPlan::preview));
    }

    /** 201 with all visits booked, or 409 with those that clash and another set of times. */
    @PostMapping
    Mono<ResponseEntity<String>> book(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody BookRequest request) {
        var work = courses.wishToBook(caller, request)
                .flatMap(wish -> bookPlan.book(wish, request.chosen(), By.of(caller)));
        return answers.answerBooking(
                new Command(caller, key, "care-plans", request),
                request.course().clinics(),
                work);
    }

    /** The newest first, at most 50: a client's own, or for staff those of a client. */
    @GetMapping
    Mono<PlanList> all(Caller caller, @RequestParam(required = false) @Nullable UUID client) {
        var whose = ReadCourse.clientOf(caller, client);
        return plans.ofClient(whose, Callers.scopeOf(caller), MOST_SHOWN)
                .concatMap(plan -> answers.view(Mono.just(plan)))
                .collectList()
                .map(PlanList::new);
    }

    @GetMapping("/{id}")
    Mono<PlanView> one(Caller caller, @PathVariable UUID id) {
        var scope = Callers.scopeOf(caller);
        return answers.view(plans.find(id, scope).switchIfEmpty(Mono.error(() -> new UnknownPlan(id))));
    }

    /** The course that is wanted, and one time for each of its visits, in their order. */
    record BookRequest(
            @NotNull @Valid CourseRequest course,
            @NotNull @Size(min = 1, max = 24) List<@NotNull @Valid TimeRequest> times) {

        List<Chosen> chosen() {
            return times.stream()
                    .map(time -> new Chosen(time.start(), time.therapistId(), time.clinicId()))
                    .toList();
        }
    }

    /** A time that was chosen for a visit. */
    record TimeRequest(
            @NotNull Instant start,
            @NotNull UUID therapistId,
            @NotNull UUID clinicId) {}

    /** Courses, the newest first. */
    record PlanList(List<PlanView> carePlans) {}
}
