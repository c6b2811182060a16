package io.unknot.booking.screening.gate;

import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.vault.key.WrappedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What is stored of a client and some treatments that their safety is judged by.
 *
 * @param newestVersion of the questionnaire
 * @param last what the client answered last; empty when they never did
 * @param contraindications as the treatments' events told them: JSON, by the treatment's id
 */
public record GateFacts(int newestVersion, Optional<LastAnswers> last, Optional<String> contraindications) {

    /**
     * The newest answers.
     *
     * @param admits whether a visit may be booked by them
     * @param clearedUntil until when a physician's word that came after them holds
     */
    public record LastAnswers(
            int version,
            Instant answeredAt,
            boolean admits,
            boolean episodeOver,
            Optional<Instant> clearedUntil,
            SealedBytes findings,
            WrappedKey key) {}
}
