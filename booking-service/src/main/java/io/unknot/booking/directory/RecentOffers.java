package io.unknot.booking.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.unknot.schedule.Offer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Offers that were asked for lately. To assemble one takes longer than all the rest of a booking, and it changes a few
 * times a day; a revision read from the database says whether it did, whichever replica heard of the change.
 */
@Component
public class RecentOffers {

    /** Some kilobytes each. */
    private static final int MOST = 2_000;

    private final Directory directory;
    private final Cache<Question, Assembled> recent =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RecentOffers(Directory directory) {
        this.directory = directory;
    }

    /**
     * As {@link Directory#offer}, as it stood at this revision or later. The revision is that of the three entries
     * named, and was read before.
     */
    public Mono<Offer> offer(UUID clinicId, UUID treatmentId, UUID therapistId, Length length, long revision) {
        var question = new Question(clinicId, treatmentId, therapistId, length);
        var assembled = recent.getIfPresent(question);
        if (assembled != null && assembled.revision() == revision) {
            return Mono.just(assembled.offer());
        }
        return directory
                .offer(clinicId, treatmentId, therapistId, length)
                .doOnNext(offer -> recent.put(question, new Assembled(revision, offer)));
    }

    /** As {@link Directory#offer}, as it stands now. */
    public Mono<Offer> anew(UUID clinicId, UUID treatmentId, UUID therapistId, Length length) {
        return directory.offer(clinicId, treatmentId, therapistId, length);
    }

    private record Question(UUID clinicId, UUID treatmentId, UUID therapistId, Length length) {}

    private record Assembled(long revision, Offer offer) {}
}
