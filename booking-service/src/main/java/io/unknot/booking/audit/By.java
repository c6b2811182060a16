package io.unknot.booking.audit;

import io.unknot.service.access.Caller;
import java.util.Optional;

/** Who does something, and why if they say so: 1 to 500 characters of their own. Every command is by somebody. */
public record By(Actor who, Optional<String> why) {

    public static By of(Caller caller) {
        return new By(Actor.of(caller), Optional.empty());
    }

    /** This service, by the clock alone. */
    public static By system() {
        return new By(Actor.system(), Optional.empty());
    }

    /**
     * With the reason that staff give. What clients say of themselves is not kept with what was done: that stays for ever,
     * also once they are forgotten.
     */
    public By because(Optional<String> reason) {
        return isStaff() ? new By(who, reason) : this;
    }

    public boolean isStaff() {
        return who.kind() == Actor.Kind.STAFF;
    }
}
