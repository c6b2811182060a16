package io.unknot.booking.audit;

import io.unknot.service.access.Caller;
import java.util.Locale;

/** Who does something: what they are, and their id among those. */
public record Actor(Kind kind, String id) {

    /** What somebody is. */
    public enum Kind {
        VISITOR,
        CLIENT,
        STAFF,
        OPERATOR,
        SERVICE,
        /** The holder of a link to one appointment; the id is the link's. */
        LINK,
        /** This service, by the clock alone. */
        SYSTEM;

        /** As stores and callers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor of(Caller caller) {
        return switch (caller) {
            case Caller.Visitor _ -> new Actor(Kind.VISITOR, "visitor");
            case Caller.Client(var id) -> new Actor(Kind.CLIENT, id.toString());
            case Caller.Staff staff -> new Actor(Kind.STAFF, staff.staffId().toString());
            case Caller.Operator(var id) -> new Actor(Kind.OPERATOR, id.toString());
            case Caller.Service(var name) -> new Actor(Kind.SERVICE, name);
        };
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, "booking-service");
    }
}
