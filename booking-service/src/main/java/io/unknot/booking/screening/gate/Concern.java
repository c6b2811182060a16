package io.unknot.booking.screening.gate;

import io.unknot.booking.screening.questionnaire.Urgency;
import java.util.Set;
import java.util.UUID;

/** One thing in a client's answers, or in that there are none, that speaks against booking a visit for them. */
public sealed interface Concern {

    /** They have not answered, or what they answered for is over: they are asked at arrival at the latest. */
    record ScreeningMissing() implements Concern {}

    /** They answered too long ago, or what was asked then is asked otherwise now. */
    record ScreeningOutdated() implements Concern {}

    /** They should see a physician first; nobody passes over that but by a clearance. */
    record RedFlag(Urgency urgency) implements Concern {}

    /** The treatment is not for somebody with their condition; these may be instead. */
    record Contraindicated(UUID treatmentId, Set<UUID> alternatives) implements Concern {
        public Contraindicated {
            alternatives = Set.copyOf(alternatives);
        }
    }
}
