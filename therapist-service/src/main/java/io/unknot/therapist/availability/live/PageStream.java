package io.unknot.therapist.availability.live;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** What one open page is told. Who reads too slowly is cut off: what waits for a page is bounded. */
final class PageStream {

    private static final int MOST_WAITING = 256;
    private static final int AT_ONCE = 16;

    private final UUID clinicId;
    private final Sinks.Many<LiveEvent> waiting =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_WAITING));

    PageStream(UUID clinicId) {
        this.clinicId = clinicId;
    }

    UUID clinicId() {
        return clinicId;
    }

    /** One after the other; called by one thread at a time. */
    void tell(LiveEvent event) {
        if (waiting.tryEmitNext(event).isFailure()) {
            end();
        }
    }

    /** The page comes back by itself. */
    void end() {
        waiting.tryEmitComplete();
    }

    /** Written on another thread than the one that tells: that one has the next change to see to. */
    Flux<LiveEvent> events() {
        return waiting.asFlux().publishOn(Schedulers.parallel(), AT_ONCE);
    }
}
