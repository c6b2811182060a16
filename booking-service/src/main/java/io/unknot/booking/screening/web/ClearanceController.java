package io.unknot.booking.screening.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.screening.Clearances.Clearance;
import io.unknot.booking.screening.Clearances.Note;
import io.unknot.booking.screening.EndEpisode;
import io.unknot.booking.screening.Episodes;
import io.unknot.booking.screening.Episodes.Episode;
import io.unknot.booking.screening.GiveClearance;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What physicians have said of a client, by managers; and what the client came for, until staff say it is over. */
@RestController
@RequestMapping("/api/v1/clients/{id}")
class ClearanceController {

    private static final int MOST_EPISODES = 200;

    private final GiveClearance giveClearance;
    private final EndEpisode endEpisode;
    private final Episodes episodes;
    private final ScreeningAccess access;
    private final KeyedAnswers answers;
    private final InstantSource clock;

    ClearanceController(
            GiveClearance giveClearance,
            EndEpisode endEpisode,
            Episodes episodes,
            ScreeningAccess access,
            KeyedAnswers answers,
            InstantSource clock) {
        this.giveClearance = giveClearance;
        this.endEpisode = endEpisode;
        this.episodes = episodes;
        this.access = access;
        this.answers = answers;
        this.clock = clock;
    }

    /** Lifts a red outcome that was there before, until then; only by somebody who has just proved who they are. */
    @PostMapping("/clearance")
    Mono<ResponseEntity<String>> clear(
            Caller caller,
            Proof proof,
            @PathVariable UUID id,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody ClearanceBody body) {
        var by = By.of(Access.anyManager(caller));
        Access.freshly(caller, proof, clock);
        var given = Mono.defer(() -> giveClearance.give(id, body.until(), new Note(body.physician(), body.note()), by))
                .map(ClearanceView::of)
                .switchIfEmpty(Mono.error(() -> past().toException()));
        var command = new Command(caller, key, id + "/clearance", body);
        return access.requireMayAnswerFor(caller, id)
                .then(Mono.defer(() -> answers.answer(command, HttpStatus.CREATED, given)));
    }

    /** What the client came for is over: when they come again, they are asked again. */
    @PostMapping("/episode/end")
    Mono<EpisodeView> end(Caller caller, @PathVariable UUID id) {
        var by = By.of(Access.anyStaff(caller));
        return access.requireMayRead(caller, id)
                .then(Mono.defer(() -> endEpisode.end(id, by)))
                .map(EpisodeView::of)
                .switchIfEmpty(Mono.error(() -> Problem.of(409, "no-open-episode", "No episode of the client is open")
                        .next("Nothing is to be done.")
                        .toException()));
    }

    /** The newest first. */
    @GetMapping("/episodes")
    Mono<EpisodeList> episodes(Caller caller, @PathVariable UUID id) {
        return access.requireMayRead(caller, id)
                .thenMany(episodes.of(id, MOST_EPISODES))
                .map(EpisodeView::of)
                .collectList()
                .map(EpisodeList::new);
    }

    private static Problem past() {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field("until", "must be in the future")
                .next("Correct the field named, then send it again.");
    }

    /** Who has said what, and how long it holds; physician and note are stored sealed. */
    record ClearanceBody(
            @NotNull Instant until,
            @NotBlank @Size(max = 200) String physician,
            @NotBlank @Size(max = 2000) String note) {
        @Override
        public String toString() {
            return "ClearanceBody[...]";
        }
    }

    /** From when to when a physician's word holds. */
    record ClearanceView(UUID id, UUID clientId, Instant givenAt, Instant until) {
        static ClearanceView of(Clearance clearance) {
            return new ClearanceView(clearance.id(), clearance.clientId(), clearance.givenAt(), clearance.until());
        }
    }

    record EpisodeView(UUID id, Instant openedAt, @Nullable Instant endedAt) {
        static EpisodeView of(Episode episode) {
            return new EpisodeView(
                    episode.id(), episode.openedAt(), episode.endedAt().orElse(null));
        }
    }

    record EpisodeList(List<EpisodeView> episodes) {}
}
