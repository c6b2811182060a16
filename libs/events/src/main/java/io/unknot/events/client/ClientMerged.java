package io.unknot.events.client;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/**
 * Two records of one person became one: what was kept under clientId is mergedInto's from now on. A client is merged once,
 * so that this is told once of each; mergedInto may have been merged on already when this is heard. Told by
 * booking-service, in topic {@link Topics#CLIENTS}.
 */
public record ClientMerged(UUID clientId, long version, UUID mergedInto) implements Event {

    @Override
    public UUID subject() {
        return clientId;
    }
}
