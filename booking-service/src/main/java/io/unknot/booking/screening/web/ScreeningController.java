package io.unknot.booking.screening.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.screening.AnswerScreening;
import io.unknot.booking.screening.Answers;
import io.unknot.booking.screening.ReadScreenings;
import io.unknot.booking.screening.ScreeningRefused;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** What clients answered. Of an answer to a keyed command only the id is kept to be given again; the rest is sealed. */
@RestController
@RequestMapping("/api/v1/clients/{id}/screenings")
class ScreeningController {

    private final AnswerScreening answerScreening;
    private final ReadScreenings readScreenings;
    private final ScreeningViews views;
    private final ScreeningAccess access;

    ScreeningController(
            AnswerScreening answerScreening,
            ReadScreenings readScreenings,
            ScreeningViews views,
            ScreeningAccess access) {
        this.answerScreening = answerScreening;
        this.readScreenings = readScreenings;
        this.views = views;
        this.access = access;
    }

    /** By the client, or by the front desk for them: 201 with the outcome in the language asked for. */
    @PostMapping
    Mono<ResponseEntity<ScreeningViews.ScreeningView>> answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Nullable Locale locale,
            @Valid @RequestBody AnswersBody body) {
        var answered = Mono.defer(
                        () -> answerScreening.answer(id, body.questionnaireVersion(), body.toAnswers(), By.of(caller)))
                .map(screening -> new Made(screening.id()))
                .onErrorMap(ScreeningRefused.class, ScreeningProblems::of);
        var command = new Command(caller, key, id + "/screenings", body);
        return access.requireMayAnswerFor(caller, id)
                .then(Mono.defer(() -> access.once(command, answered)))
                .flatMap(made -> views.of(made.id(), language(locale)))
                .map(view -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(view));
    }

    /** All there are, the newest first: for the client, and for staff where the client has been or is coming. */
    @GetMapping
    Mono<ResponseEntity<ScreeningList>> all(Caller caller, @PathVariable UUID id, @Nullable Locale locale) {
        return access.requireMayRead(caller, id)
                .then(Mono.defer(() -> readScreenings.read(id, By.of(caller))))
                .flatMap(found -> views.of(found, language(locale)))
                .map(list ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ScreeningList(list)));
    }

    private static String language(@Nullable Locale locale) {
        return locale == null ? "en" : locale.getLanguage();
    }

    /** The version that was read, what troubles them as a condition, and an answer to each question by its key. */
    record AnswersBody(
            @NotNull @Min(1) @Max(1_000_000) Integer questionnaireVersion,

            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9-]{0,63}", message = "must be a condition such as chronic-low-back-pain")
            String complaint,

            @NotEmpty @Size(max = 60) Map<String, @NotNull @Size(max = 64) String> answers) {

        Answers toAnswers() {
            return new Answers(complaint, answers);
        }

        @Override
        public String toString() {
            return "AnswersBody[...]";
        }
    }

    /** All that is kept of a command's answer. */
    record Made(UUID id) {}

    record ScreeningList(List<ScreeningViews.ScreeningView> screenings) {}
}
