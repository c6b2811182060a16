package io.unknot.booking.audit.scheduling;

import io.unknot.booking.audit.SealEntries;
import io.unknot.service.database.DatabaseReady;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seals the audit trail at the start and every second: what was done can be changed unseen for no longer than that. */
@Component
class AuditSealer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final SealEntries sealEntries;
    private final Disposable.Swap sealing = Disposables.swap();

    AuditSealer(SealEntries sealEntries) {
        this.sealEntries = sealEntries;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        sealing.update(Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> sealAll(), 1)
                .subscribe());
    }

    @Override
    public void destroy() {
        sealing.dispose();
    }

    private Mono<Integer> sealAll() {
        return sealEntries
                .seal()
                .expand(count -> count < SealEntries.BATCH ? Mono.empty() : sealEntries.seal())
                .last()
                .onErrorResume(failure -> {
                    LOG.warn("The audit trail is sealed again in a second: {}", failure.toString());
                    return Mono.just(0);
                });
    }
}
