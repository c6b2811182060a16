package io.unknot.service.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the verified internal token says. A controller method takes it as an argument; it is never read
 * from anything the browser sends.
 */
public sealed interface Caller {

    /** Somebody who has not logged in: may look for free times. */
    record Visitor() implements Caller {}

    /** A client, for themselves. */
    record Client(UUID clientId) implements Caller {}

    /**
     * Somebody who works for the chain, with what they are trusted with and where. A therapist's staff id is the id the
     * catalogue knows the therapist by.
     */
    record Staff(UUID staffId, Set<Role> roles, ClinicScope clinics) implements Caller {
        public Staff {
            roles = Set.copyOf(roles);
        }

        /** Whether they may change what clients are offered. */
        public boolean manages() {
            return roles.contains(Role.MANAGER) || roles.contains(Role.ORGANISATION_ADMIN);
        }

        /** Whether they see their own visits, as a therapist, and not those of the whole clinic. */
        public boolean ownDayOnly() {
            return !manages() && !roles.contains(Role.FRONT_DESK);
        }
    }

    /** Somebody who runs the platform, not a clinic: sees no client. */
    record Operator(UUID operatorId) implements Caller {}

    /** Another service, under its own name. */
    record Service(String name) implements Caller {}
}
