package io.unknot.testing.broken;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits where it may not. */
final class VisitThatWaits {
    private VisitThatWaits() {}

    static void forOne(Mono<String> mono) {
        mono.block();
    }

    static void forMany(Flux<String> flux) {
        flux.blockLast();
    }
}
