package io.unknot.booking.careplan.preset;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All presets there are. */
public interface PlanPresets {

    /** In the order in which they are offered. */
    Flux<PlanPreset> all();

    /** Empty when there is none with this key. */
    Mono<PlanPreset> find(String key);

    /** Puts these in place of all there are, inside a write; the version they then have. Their keys differ. */
    Mono<Long> replace(List<PlanPreset> presets);
}
