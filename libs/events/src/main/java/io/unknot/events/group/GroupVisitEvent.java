package io.unknot.events.group;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/**
 * What happened to a visit for several clients. Told by booking-service, in topic {@link Topics#APPOINTMENTS}; each of
 * the clients has an appointment of their own, which is told of by itself.
 */
public sealed interface GroupVisitEvent extends Event permits GroupVisitPlanned, GroupVisitCancelled {

    UUID groupVisitId();

    @Override
    default UUID subject() {
        return groupVisitId();
    }
}
