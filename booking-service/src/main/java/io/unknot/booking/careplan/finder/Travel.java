package io.unknot.booking.careplan.finder;

import java.util.UUID;

/** How far clinics are from each other. */
@FunctionalInterface
public interface Travel {

    /** In minutes, the same both ways; 0 from a clinic to itself, and where it is not known. */
    int minutes(UUID from, UUID to);
}
