package io.unknot.booking.careplan.preset;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All presets there are. */
public interface PlanPresets {

    /** In the order in which they are offered. */
    Flux<PlanPreset> all();

    /** Empty when there is none with this key. */
    Mono<PlanPreset> find(String key);
}
