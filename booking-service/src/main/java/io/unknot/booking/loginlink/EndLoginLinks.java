package io.unknot.booking.loginlink;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A link to somebody who is merged into another ends: it would lead to a record that nobody asked for. */
@Component
class EndLoginLinks implements Belongings {

    private final LoginLinks links;

    EndLoginLinks(LoginLinks links) {
        this.links = links;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return links.end(merge.from());
    }
}
