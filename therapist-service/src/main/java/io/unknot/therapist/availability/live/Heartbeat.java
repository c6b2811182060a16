package io.unknot.therapist.availability.live;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Keeps open pages open: whatever stands between takes a silent connection for a dead one. */
@Component
final class Heartbeat implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Disposable beats;

    Heartbeat(LiveEvents events) {
        this.beats = Flux.interval(EVERY).onBackpressureDrop().subscribe(beat -> events.beat());
    }

    @Override
    public void destroy() {
        beats.dispose();
    }
}
