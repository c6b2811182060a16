package io.unknot.therapist.availability;

import io.unknot.events.group.GroupVisitCancelled;
import io.unknot.events.group.GroupVisitEvent;
import io.unknot.events.group.GroupVisitPlanned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what is taken in step with visits for several clients: their therapists and room are taken from the start. */
@Component
public final class FollowGroupVisit {

    private final Occupancies occupancies;

    FollowGroupVisit(Occupancies occupancies) {
        this.occupancies = occupancies;
    }

    /** The event is the newest of its visit: that is for the inbox to see to. */
    public Mono<Void> follow(GroupVisitEvent event) {
        return switch (event) {
            case GroupVisitPlanned planned -> occupancies.take(VisitTakings.of(planned));
            case GroupVisitCancelled cancelled -> occupancies.free(cancelled.groupVisitId());
        };
    }
}
