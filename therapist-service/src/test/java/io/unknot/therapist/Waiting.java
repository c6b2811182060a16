package io.unknot.therapist;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A test may wait for what the service never waits for. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Waiting() {}

    public static <T> T resultOf(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(PATIENCE), "it completed without a value");
    }

    public static <T> List<T> allOf(Flux<T> flux) {
        return resultOf(flux.collectList());
    }

    public static void done(Mono<Void> mono) {
        mono.block(PATIENCE);
    }
}
