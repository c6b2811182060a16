package io.unknot.booking.outcome;

import io.unknot.booking.outcome.ScoreRefused.NoLongerCorrected;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What was said of one moment of a visit. A new version is a correction. */
public record Score(
        UUID id, long version, UUID appointmentId, UUID clientId, Moment moment, Answers answers, Instant saidAt) {

    /** How long it can be corrected. */
    public static final Duration CORRECTABLE = Duration.ofHours(24);

    static Score first(UUID appointmentId, UUID clientId, Moment moment, Answers answers, Instant now) {
        return new Score(UUID.randomUUID(), 1, appointmentId, clientId, moment, answers, now);
    }

    /**
     * With other answers; itself when they are the same.
     *
     * @throws NoLongerCorrected a day after it was first said
     */
    Score correct(Answers other, Instant now) {
        if (!now.isBefore(correctableUntil())) {
            throw new NoLongerCorrected(appointmentId);
        }
        return other.equals(answers)
                ? this
                : new Score(id, version + 1, appointmentId, clientId, moment, other, saidAt);
    }

    /** Whether saying this is no correction but the same again. */
    boolean isRepeatedBy(Answers same, Instant now) {
        return same.equals(answers) && now.isBefore(correctableUntil());
    }

    public Instant correctableUntil() {
        return saidAt.plus(CORRECTABLE);
    }
}
