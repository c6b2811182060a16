package io.unknot.notification.answer.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.notification.answer.AnswerRefused;
import io.unknot.notification.answer.AnswerReminder;
import io.unknot.notification.answer.Asked;
import io.unknot.notification.answer.VisitRights;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.Clinics;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Answers by the link of a reminder, without a login: whoever has the link is taken for the client. Programs that follow
 * every link in a mail change nothing, as reading does not.
 */
@RestController
@RequestMapping("/api/v1/answers")
class AnswerController {

    /** The header a link's token comes in when it is read: an address would be logged. */
    private static final String TOKEN = "Answer-Token";

    private final AnswerReminder answerReminder;
    private final VisitRights rights;
    private final Clinics clinics;

    AnswerController(AnswerReminder answerReminder, VisitRights rights, Clinics clinics) {
        this.answerReminder = answerReminder;
        this.rights = rights;
        this.clinics = clinics;
    }

    /** Which visit is asked about, and what was answered. */
    @GetMapping
    Mono<ResponseEntity<QuestionView>> question(@RequestHeader(name = TOKEN, defaultValue = "") String token) {
        return answerReminder
                .question(token)
                .flatMap(asked -> clinics.find(asked.visit().clinic()).map(clinic -> QuestionView.of(asked, clinic)))
                .onErrorMap(AnswerRefused.class, AnswerController::problem)
                .map(AnswerController::notStored);
    }

    /** Takes the answer; of one who cannot come with what lets them cancel this visit, if that can be had now. */
    @PostMapping
    Mono<ResponseEntity<AnswerView>> answer(@Valid @RequestBody AnswerRequest request) {
        var reply = request.answer().reply();
        return answerReminder
                .answer(request.token(), reply)
                .flatMap(asked -> reply == Reply.COMING
                        ? Mono.just(new AnswerView(request.answer(), null))
                        : rights.of(asked.visit().id())
                                .map(manageToken -> new AnswerView(request.answer(), manageToken))
                                .defaultIfEmpty(new AnswerView(request.answer(), null)))
                .onErrorMap(AnswerRefused.class, AnswerController::problem)
                .map(AnswerController::notStored);
    }

    private static <T> ResponseEntity<T> notStored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Throwable problem(AnswerRefused refused) {
        return switch (refused) {
            case AnswerRefused.UnknownLink _ ->
                Problem.of(404, "unknown-answer-link", "This link asks nothing")
                        .detail("It is not complete, or it is none of ours.")
                        .next("Open the link in your newest reminder, or log in to see your visits.")
                        .toException();
            case AnswerRefused.TooLate _ ->
                Problem.of(409, "answer-too-late", "Your visit is not as this reminder said")
                        .detail("It has begun, or it was moved or cancelled since.")
                        .next("Look at our newest message, or log in to see your visits.")
                        .toException();
        };
    }

    record AnswerRequest(
            @NotNull @Size(max = 100) String token, @NotNull Answer answer) {}

    /** As it is spelled in JSON. */
    enum Answer {
        @JsonProperty("coming")
        COMING(Reply.COMING),
        @JsonProperty("not-coming")
        NOT_COMING(Reply.NOT_COMING);

        private final Reply reply;

        Answer(Reply reply) {
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    /** The manage token opens this one visit at /api/v1/manage. */
    record AnswerView(Answer answer, @Nullable String manageToken) {}

    /** LocalStart is by the clock of the clinic's zone; answer only if there was one. */
    record QuestionView(
            String clinicName,
            Instant start,
            Instant end,
            String zone,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            @Nullable String answer) {

        static QuestionView of(Asked asked, Clinic clinic) {
            var visit = asked.visit();
            return new QuestionView(
                    clinic.name(),
                    visit.start(),
                    visit.end(),
                    clinic.zone().getId(),
                    LocalDateTime.ofInstant(visit.start(), clinic.zone()),
                    asked.replied()
                            .map(reply -> reply.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .orElse(null));
        }
    }
}
