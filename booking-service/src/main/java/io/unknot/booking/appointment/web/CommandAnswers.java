package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.take.Made;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.directory.UnknownLength;
import io.unknot.booking.idempotency.Answer;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.wish.Wish;
import io.unknot.booking.words.Language;
import io.unknot.service.problem.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a command led to into its answer, refusals included, so that both can be given again. */
@Component
public class CommandAnswers {

    private final JsonMapper json;
    private final AppointmentViews views;
    private final RefusalProblems refusals;
    private final KeyedAnswers keyed;

    CommandAnswers(JsonMapper json, AppointmentViews views, RefusalProblems refusals, KeyedAnswers keyed) {
        this.json = json;
        this.views = views;
        this.refusals = refusals;
        this.keyed = keyed;
    }

    /** For a command on an appointment there is. */
    public Mono<ResponseEntity<String>> answer(Command command, HttpStatus status, Mono<Appointment> work) {
        var answer = success(status, work)
                .onErrorMap(SafetyRefused.class, refused -> refusals.of(refused).toException())
                .onErrorResume(BookingRefused.class, refused -> Mono.just(refusal(refusals.of(refused))));
        return keyed.answer(command, answer);
    }

    /**
     * For a command that makes one, with advice in this language; its refusals name the nearest free times. What the
     * client's answers speak against is not kept to be given again: it tells of their health, and once they have answered
     * anew it may be otherwise.
     */
    public Mono<ResponseEntity<String>> answerWish(Command command, Wish wish, Language language, Mono<Made> work) {
        var answer = made(work, language)
                .onErrorResume(
                        SafetyRefused.class,
                        refused -> refusals.of(refused, wish).flatMap(problem -> Mono.error(problem.toException())))
                .onErrorResume(
                        BookingRefused.class,
                        refused -> refusals.of(refused, wish).map(this::refusal))
                .onErrorResume(UnknownEntry.class, unknown -> Mono.just(refusal(RefusalProblems.of(unknown))))
                .onErrorResume(UnknownLength.class, unknown -> Mono.just(refusal(RefusalProblems.of(unknown))));
        return keyed.answer(command, answer);
    }

    private Mono<Answer> success(HttpStatus status, Mono<Appointment> work) {
        return work.flatMap(views::of)
                .map(view -> new Answer(
                        status.value(),
                        Optional.of("/api/v1/appointments/" + view.id()),
                        json.writeValueAsString(view)));
    }

    private Mono<Answer> made(Mono<Made> work, Language language) {
        return work.flatMap(made -> views.of(made.appointment()).map(view -> view.with(made.advice(), language)))
                .map(view -> new Answer(
                        HttpStatus.CREATED.value(),
                        Optional.of("/api/v1/appointments/" + view.id()),
                        json.writeValueAsString(view)));
    }

    private Answer refusal(Problem problem) {
        return new Answer(problem.status(), Optional.empty(), json.writeValueAsString(problem));
    }
}
