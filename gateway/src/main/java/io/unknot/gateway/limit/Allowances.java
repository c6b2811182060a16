package io.unknot.gateway.limit;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Counts what everybody asks for. Several gateways may share one; each may count for itself, and then allows its share more. */
public interface Allowances {

    /** Takes one of what {@code who} may have: zero if there was one, else how long until there is. */
    Mono<Duration> take(Rate rate, String who);
}
