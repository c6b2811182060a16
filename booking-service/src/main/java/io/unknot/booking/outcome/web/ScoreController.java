package io.unknot.booking.outcome.web;

import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.audit.By;
import io.unknot.booking.outcome.HeededScore;
import io.unknot.booking.outcome.ReadScores;
import io.unknot.booking.outcome.SayScore;
import io.unknot.booking.words.Language;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a client is before, after and a day after a visit: said by themselves or by staff of the clinic. */
@RestController
@RequestMapping("/api/v1/appointments/{id}/scores")
class ScoreController {

    private final SayScore sayScore;
    private final ReadScores readScores;

    ScoreController(SayScore sayScore, ReadScores readScores) {
        this.sayScore = sayScore;
        this.readScores = readScores;
    }

    /**
     * Once for each moment: 201. The same again is answered as the first time, with or without an Idempotency-Key: an
     * answer kept under a key would be kept unsealed.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ScoreView> say(
            Caller caller, @PathVariable UUID id, @Nullable Locale locale, @Valid @RequestBody ScoreBody body) {
        return sayScore.say(By.of(caller), id, Callers.scopeOf(caller), body.toMoment(), body.toAnswers())
                .map(heeded -> ScoreView.of(heeded, Language.of(locale)))
                .onErrorMap(ScoreProblems::told);
    }

    /** In place of what was said at that moment, for a day. */
    @PutMapping
    Mono<ScoreView> correct(
            Caller caller, @PathVariable UUID id, @Nullable Locale locale, @Valid @RequestBody ScoreBody body) {
        return sayScore.correct(By.of(caller), id, Callers.scopeOf(caller), body.toMoment(), body.toAnswers())
                .map(heeded -> ScoreView.of(heeded, Language.of(locale)))
                .onErrorMap(ScoreProblems::told);
    }

    /** All that was said of the visit. */
    @GetMapping
    Mono<ResponseEntity<ScoreList>> of(Caller caller, @PathVariable UUID id) {
        return readScores
                .of(By.of(caller), id, Callers.scopeOf(caller))
                .map(found -> found.stream()
                        .map(HeededScore::of)
                        .map(score -> ScoreView.of(score, Language.EN))
                        .toList())
                .map(ScoreList::new)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(ScoreProblems::told);
    }

    /** In the order in which they were first said. */
    record ScoreList(List<ScoreView> scores) {}
}
