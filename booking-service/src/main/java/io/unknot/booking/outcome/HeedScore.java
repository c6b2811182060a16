package io.unknot.booking.outcome;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.outcome.trend.Trend;
import io.unknot.booking.outcome.trend.Trend.Alarm;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does what a new score calls for: at a score of 8 or more, whenever it is said, or at a second rise in a row of the pain
 * before visits of an episode, the client's plans pause and staff are asked to look at their progress. A score before a visit that calls
 * for nothing takes that notice away; the plan stays paused until staff resume it.
 */
@Component
class HeedScore {

    private static final int LAST_VISITS = 20;

    private final Scores scores;
    private final ProgressNotices notices;
    private final PauseForOutcome pause;
    private final AuditTrail audit;

    HeedScore(Scores scores, ProgressNotices notices, PauseForOutcome pause, AuditTrail audit) {
        this.scores = scores;
        this.notices = notices;
        this.pause = pause;
        this.audit = audit;
    }

    /** Of a score that was just saved; before is how it was. One of the same pain calls for nothing. */
    Mono<HeededScore> heed(By by, Appointment appointment, Optional<Score> before, Score after) {
        var samePain =
                before.filter(was -> was.answers().pain() == after.answers().pain());
        return audit.record(entry(by, appointment, before, after))
                .then(samePain.isPresent() ? heeded(after) : alarm(after).flatMap(alarm -> act(after, alarm)));
    }

    /** What a score of before calls for, when nothing more is to be done about it. */
    Mono<HeededScore> heeded(Score score) {
        return alarm(score)
                .flatMap(alarm -> pause.anyPaused(score.clientId())
                        .map(paused -> new HeededScore(score, alarm, alarm.isPresent() && paused)));
    }

    private Mono<Optional<Alarm>> alarm(Score score) {
        var high = Trend.ofScore(score.answers().pain());
        return high.isPresent() || score.moment() != Moment.BEFORE
                ? Mono.just(high)
                : scores.history(score.clientId(), LAST_VISITS)
                        .map(visits -> ScoredVisit.newest(visits).alarm());
    }

    private Mono<HeededScore> act(Score score, Optional<Alarm> alarm) {
        if (alarm.isPresent()) {
            return notices.keep(score.clientId(), score.appointmentId(), score.saidAt())
                    .then(pause.pauseAll(score.clientId()))
                    .map(paused -> new HeededScore(score, alarm, paused));
        }
        return (score.moment() == Moment.BEFORE ? notices.drop(score.clientId()) : Mono.<Void>empty())
                .thenReturn(HeededScore.of(score));
    }

    // Which moment, and nothing of what was said.
    private static AuditEntry entry(By by, Appointment appointment, Optional<Score> before, Score after) {
        return new AuditEntry(
                by,
                before.isPresent() ? "correct" : "score",
                new AuditEntry.Subject("score", after.id(), after.version()),
                Optional.of(appointment.visit().clinicId()),
                Map.of(),
                Map.of(
                        "moment",
                        after.moment().word(),
                        "appointmentId",
                        appointment.id().toString()));
    }
}
