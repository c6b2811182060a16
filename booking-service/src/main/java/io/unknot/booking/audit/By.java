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

    public By because(Optional<String> reason) {
        return new By(who, reason);
    }

    public boolean isStaff() {
        return who.kind() == Actor.Kind.STAFF;
    }
}
