package io.unknot.events.client;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/**
 * A client is forgotten: whoever keeps something of them does away with it. Told once of each id that was theirs, by
 * booking-service, in topic {@link Topics#CLIENTS}, which is kept for ever: a service that begins anew hears it again.
 */
public record ClientErased(UUID clientId, long version) implements Event {

    @Override
    public UUID subject() {
        return clientId;
    }
}
