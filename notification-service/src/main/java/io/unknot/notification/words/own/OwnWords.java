package io.unknot.notification.words.own;

import io.unknot.notification.words.Slot;
import io.unknot.notification.words.Wording;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The organisation's own words, in versions that stay. */
public interface OwnWords {

    /** Those that are in use. */
    Mono<Map<Slot, Wording>> newest();

    /** The last that was said of a slot; version 0 if nothing was. */
    Mono<Version> newest(Slot slot);

    /** As {@link #newest(Slot)}; nobody else changes it until the transaction ends. */
    Mono<Version> lock(Slot slot);

    /** The next that is said of a slot: words, or that ours are good enough. */
    Mono<Version> add(Slot slot, Optional<Wording> words, UUID staff);

    /** What was said of a slot; without words it is written in ours. */
    record Version(long number, Optional<Wording> words, Optional<Instant> at) {

        /** Nothing yet. */
        public static final Version NONE = new Version(0, Optional.empty(), Optional.empty());
    }
}
