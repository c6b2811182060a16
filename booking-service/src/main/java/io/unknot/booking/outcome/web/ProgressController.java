package io.unknot.booking.outcome.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.outcome.summary.ReadProgress;
import io.unknot.booking.outcome.trend.Trend;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ProgressController {

    private final ReadProgress readProgress;
    private final KnownClients known;

    ProgressController(ReadProgress readProgress, KnownClients known) {
        this.readProgress = readProgress;
        this.known = known;
    }

    /** How the client's pain went, an episode after the other: for the client and staff of clinics they have visits at. */
    @GetMapping("/api/v1/clients/{id}/progress")
    Mono<ResponseEntity<ProgressView>> of(Caller caller, @PathVariable UUID id) {
        return known.requireMayKnowHealth(caller, id)
                .then(Mono.defer(() -> readProgress.of(By.of(caller), id)))
                .map(ProgressView::of)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }

    /** The oldest episode first; of at most the last 200 visits with a score. */
    record ProgressView(List<EpisodeView> episodes) {
        static ProgressView of(List<ScoredVisit> visits) {
            return new ProgressView(ScoredVisit.episodes(visits).stream()
                    .map(episode -> EpisodeView.of(episode, visits))
                    .toList());
        }
    }

    /** The change is from the first visit to the newest; alarm is pain-high or pain-rising. */
    record EpisodeView(
            Instant from,
            Instant until,
            List<PointView> points,
            @Nullable ChangeView change,
            @Nullable String alarm) {

        static EpisodeView of(Trend episode, List<ScoredVisit> visits) {
            var points = episode.points();
            return new EpisodeView(
                    points.getFirst().at(),
                    points.getLast().at(),
                    visits.stream()
                            .filter(visit -> points.contains(visit.point()))
                            .map(PointView::of)
                            .toList(),
                    episode.sinceStart().map(ChangeView::of).orElse(null),
                    episode.alarm().map(ScoreView::word).orElse(null));
        }
    }
}
