package io.unknot.booking.waitlist;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import io.unknot.booking.client.MergeRefused.BusyClients;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets one client wait for what the other waited for when the two are merged, each wish since it was made. An offer goes
 * with its wish, as its hold goes with the other appointments.
 */
@Component
class HandOnWishes implements Belongings {

    private final Wishes wishes;

    HandOnWishes(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return wishes.handOn(merge.from(), merge.into())
                .flatMap(all -> all ? Mono.empty() : Mono.error(new BusyClients()));
    }
}
