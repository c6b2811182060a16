package io.unknot.booking.waitlist.offer;

import io.unknot.booking.group.GroupVisit;
import io.unknot.booking.group.GroupVisitWatch;
import io.unknot.booking.waitlist.matching.FreedTimes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Queues the time that every therapist of a visit for several has again when it is called off. */
@Component
class FollowGroupVisits implements GroupVisitWatch {

    private final FreedTimes freedTimes;
    private final WaitlistMeters meters;

    FollowGroupVisits(FreedTimes freedTimes, WaitlistMeters meters) {
        this.freedTimes = freedTimes;
        this.meters = meters;
    }

    @Override
    public Mono<Void> cancelled(GroupVisit visit) {
        return Flux.fromIterable(visit.therapistIds())
                .concatMap(therapist -> freedTimes
                        .add(visit.clinicId(), therapist, visit.visible())
                        .then(meters.freed()))
                .then();
    }
}
