package io.unknot.therapist.timeoff;

import io.unknot.schedule.roster.TimeOff;
import reactor.core.publisher.Mono;

/** Visits that stand although their therapist will be away: time off never cancels any. */
public interface Conflicts {

    /** How many there are now, at all clinics. */
    Mono<Integer> count(TimeOff timeOff);
}
