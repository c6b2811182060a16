package io.unknot.booking.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The zones that visits are shown in, kept for a minute each: every answer needs one, and a clinic's cannot change while
 * shifts are planned there.
 */
@Component
public class RecentZones {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Directory directory;
    private final Cache<UUID, ZoneId> zones =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RecentZones(Directory directory) {
        this.directory = directory;
    }

    /** The zone of this clinic; UTC for one that is not known. */
    public Mono<ZoneId> of(UUID clinicId) {
        return Mono.defer(() -> Mono.justOrEmpty(zones.getIfPresent(clinicId)))
                .switchIfEmpty(directory.zoneOf(clinicId).doOnNext(zone -> zones.put(clinicId, zone)))
                .defaultIfEmpty(ZoneOffset.UTC);
    }
}
