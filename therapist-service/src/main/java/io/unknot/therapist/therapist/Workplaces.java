package io.unknot.therapist.therapist;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who works where. */
public interface Workplaces {

    /** Whether the therapist is among them; one nobody knows has no shift and so is among those of any clinic. */
    Mono<Boolean> areWith(Colleagues colleagues, UUID therapistId);
}
