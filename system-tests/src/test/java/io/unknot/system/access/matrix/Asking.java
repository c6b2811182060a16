package io.unknot.system.access.matrix;

import static io.unknot.system.access.matrix.Thing.ANOTHER_CLINICS;
import static io.unknot.system.access.matrix.Thing.A_COLLEAGUES;
import static io.unknot.system.access.matrix.Thing.OWN;

import java.util.Set;

/** Who asks: by which login, as what the table calls them, and which things are theirs. */
@SuppressWarnings("ImmutableEnumChecker") // each of the sets is one of Set.of
enum Asking {
    VISITOR("", Set.of(), Set.of()),
    CLIENT("client", Set.of("client"), Set.of(OWN)),
    OTHER_CLIENT("client2", Set.of("client"), Set.of()),
    FRONT_DESK("frontdesk", Set.of("frontdesk"), Set.of(OWN, A_COLLEAGUES)),
    OTHER_FRONT_DESK("frontdesk2", Set.of("frontdesk"), Set.of(ANOTHER_CLINICS)),
    THERAPIST("therapist", Set.of("therapist"), Set.of(OWN)),
    CLINIC_MANAGER("clinicmanager", Set.of("manager"), Set.of(OWN, A_COLLEAGUES)),
    MANAGER("manager", Set.of("manager", "chain"), Set.of(OWN, A_COLLEAGUES, ANOTHER_CLINICS)),
    ADMINISTRATOR("admin", Set.of("manager", "chain", "admin"), Set.of(OWN, A_COLLEAGUES, ANOTHER_CLINICS)),
    OPERATOR("operator", Set.of("operator"), Set.of());

    private final String login;
    private final Set<String> names;
    private final Set<Thing> theirs;

    Asking(String login, Set<String> names, Set<Thing> theirs) {
        this.login = login;
        this.names = names;
        this.theirs = theirs;
    }

    String login() {
        return login;
    }

    /** As the table calls them. */
    Set<String> names() {
        return names;
    }

    boolean mayKnow(Thing thing) {
        return theirs.contains(thing);
    }

    /** As the colleagues at their clinics. */
    boolean worksAt(Thing thing) {
        return mayKnow(thing) || (thing == A_COLLEAGUES && mayKnow(OWN));
    }

    boolean isStaff() {
        return names.stream().anyMatch(Set.of("frontdesk", "therapist", "manager")::contains);
    }
}
