package io.unknot.therapist.staff;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;

/**
 * Whose records somebody may see and change: people who work at no other clinics than theirs and are trusted with no more.
 * As it is asked of the record that is there and of the one that is to be, nobody gives away, or takes, what they do not
 * have.
 */
public record Reach(Caller.Staff manager) {

    /** Whether this record is theirs to see and to write. */
    public boolean covers(Member member) {
        return isWithin(member.clinics(), manager.clinics())
                && (isAdministrator() || !member.roles().contains(Role.ORGANISATION_ADMIN));
    }

    private boolean isAdministrator() {
        return manager.roles().contains(Role.ORGANISATION_ADMIN);
    }

    private static boolean isWithin(ClinicScope some, ClinicScope all) {
        return all.all() || (!some.all() && all.clinics().containsAll(some.clinics()));
    }
}
