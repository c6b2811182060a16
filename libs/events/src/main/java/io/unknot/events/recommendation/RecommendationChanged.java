package io.unknot.events.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a referral code recommends as it now is, whole: the therapists its owner has had a visit with. Neither the code nor
 * its owner is told; who knows the code finds it by {@link #idOf}. Told by booking-service, in the compacted topic
 * {@link Topics#RECOMMENDATIONS}.
 */
public record RecommendationChanged(UUID recommendationId, long version, Set<UUID> therapistIds) implements Event {

    public RecommendationChanged {
        therapistIds = Set.copyOf(therapistIds);
    }

    /** The first half of the SHA-256 of a code, which is given in capitals and without spaces. */
    public static UUID idOf(String code) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public UUID subject() {
        return recommendationId;
    }
}
