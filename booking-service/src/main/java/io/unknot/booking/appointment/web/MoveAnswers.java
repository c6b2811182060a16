package io.unknot.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.VisitCourses;
import io.unknot.booking.appointment.VisitCourses.BrokenSpacing;
import io.unknot.booking.appointment.move.MoveRefused;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.idempotency.Answer;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.Problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns what moves led to into an answer, refusals included, so that it can be given again. */
@Component
public class MoveAnswers {

    private final JsonMapper json;
    private final AppointmentViews views;
    private final RefusalProblems refusals;
    private final KeyedAnswers keyed;
    private final VisitCourses courses;

    MoveAnswers(
            JsonMapper json,
            AppointmentViews views,
            RefusalProblems refusals,
            KeyedAnswers keyed,
            VisitCourses courses) {
        this.json = json;
        this.views = views;
        this.refusals = refusals;
        this.keyed = keyed;
        this.courses = courses;
    }

    /** For a move of one: refused as a booking is. */
    public Mono<ResponseEntity<String>> one(Command command, Mono<Appointment> work) {
        var answer = work.flatMap(this::moved)
                .map(view -> success(
                        Optional.of("/api/v1/appointments/" + view.appointment().id()), view))
                .onErrorResume(
                        MoveRefused.class, refused -> problem(refused).flatMap(problem -> told(refused, problem)));
        return keyed.answer(command, answer);
    }

    /** For moves of several: the refusal also names which one it was, as a field such as {@code moves[2]}. */
    Mono<ResponseEntity<String>> all(Command command, Mono<List<Appointment>> work) {
        var answer = work.flatMapMany(Flux::fromIterable)
                .concatMap(this::moved)
                .collectList()
                .map(moved -> success(Optional.empty(), new MovedList(moved)))
                .onErrorResume(
                        MoveRefused.class,
                        refused -> problem(refused)
                                .map(problem -> of("moves[" + refused.index() + "]", problem))
                                .flatMap(problem -> told(refused, problem)));
        return keyed.answer(command, answer);
    }

    private Mono<MovedView> moved(Appointment appointment) {
        return views.of(appointment).zipWith(courses.brokenSpacings(appointment.id()), MovedView::of);
    }

    private Mono<Problem> problem(MoveRefused refused) {
        return switch (refused.why()) {
            case SafetyRefused why -> Mono.just(refusals.of(why));
            case BookingRefused why
            when refused.wish().isPresent() -> refusals.of(why, refused.wish().get(), Set.of(refused.appointmentId()));
            case BookingRefused why -> Mono.just(refusals.of(why));
            case UnknownEntry unknown -> Mono.just(RefusalProblems.of(unknown));
            default -> Mono.error(refused.why());
        };
    }

    // An appointment that a body names and that is not there is the body's fault, not the address's.
    private static Problem of(String field, Problem problem) {
        var status =
                problem.status() == HttpStatus.NOT_FOUND.value() ? HttpStatus.BAD_REQUEST.value() : problem.status();
        var errors = problem.errors().isEmpty()
                ? Stream.of(new FieldError(field, problem.title()))
                : problem.errors().stream().map(error -> new FieldError(field + "." + error.field(), error.reason()));
        return new Problem(
                problem.type(),
                status,
                problem.title(),
                problem.detail(),
                problem.next(),
                errors.toList(),
                problem.more());
    }

    private Answer success(Optional<String> location, Object view) {
        return new Answer(HttpStatus.OK.value(), location, json.writeValueAsString(view));
    }

    // What a client's answers speak against is not kept to be given again: it tells of their health.
    private Mono<Answer> told(MoveRefused refused, Problem problem) {
        return refused.why() instanceof SafetyRefused
                ? Mono.error(problem.toException())
                : Mono.just(new Answer(problem.status(), Optional.empty(), json.writeValueAsString(problem)));
    }

    /** The visits where they now are, in the order they were asked for. */
    record MovedList(List<MovedView> appointments) {}

    /** The visit where it now is, and the neighbours in its course that are now too near or too far; left out if none. */
    record MovedView(
            @JsonUnwrapped AppointmentView appointment,
            @Nullable List<BrokenSpacing> breaksSpacing) {

        static MovedView of(AppointmentView appointment, List<BrokenSpacing> broken) {
            return new MovedView(appointment, broken.isEmpty() ? null : broken);
        }
    }
}
