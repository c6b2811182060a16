package io.unknot.booking.preference;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what a client likes when they are merged into another who has not said it. */
@Component
class HandOnPreferences implements Belongings {

    private final ClientPreferences preferences;

    HandOnPreferences(ClientPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return preferences.handOn(merge);
    }
}
