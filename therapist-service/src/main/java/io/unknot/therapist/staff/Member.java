package io.unknot.therapist.staff;

import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works, or worked, for the chain.
 *
 * @param id of a therapist, the one the catalogue knows the therapist by: whoever gives a visit is found by it
 * @param email by which they are recognised at their first login; no two have the same, however it is capitalised
 * @param identity by which they are recognised from then on
 * @param active whether they may log in; the record of somebody who left stays
 */
public record Member(
        UUID id,
        String name,
        String email,
        Optional<LoginIdentity> identity,
        Set<Role> roles,
        ClinicScope clinics,
        boolean active) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /** Who somebody is at an identity provider; the two together never name another person. */
    public record LoginIdentity(String issuer, String subject) {}

    Member recognisedBy(LoginIdentity login) {
        return new Member(id, name, email, Optional.of(login), roles, clinics, active);
    }

    /** The same person, whom logins no longer let in. */
    public Member whoLeft() {
        return new Member(id, name, email, identity, roles, clinics, false);
    }

    /** The same person as who administers the organisation, whatever they were before. */
    Member backAsAdministrator(LoginIdentity login) {
        return new Member(
                id, name, email, Optional.of(login), Set.of(Role.ORGANISATION_ADMIN), ClinicScope.everywhere(), true);
    }

    Member known(Optional<Member> before) {
        return new Member(id, name, email, before.flatMap(Member::identity), roles, clinics, active);
    }

    /** Without name, address and login: this may end up in a log. */
    @Override
    public String toString() {
        return "Member[" + id + " " + roles + "]";
    }
}
