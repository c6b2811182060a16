package io.unknot.therapist.staff.web;

import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.staff.Member;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Both ways. Clinics are ids, or {@code *} alone for all of them, those of the future too. On the way in id and version may
 * be left out, active is true unless it is said, and recognised says nothing.
 *
 * @param recognised whether they have logged in, so that their address alone lets nobody in any more
 */
record MemberBody(
        @Nullable UUID id,
        @Nullable Long version,
        @ShortText String name,
        @NotBlank @Email @Size(max = 254) String email,

        @NotNull @Size(min = 1, max = 4)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "front-desk|therapist|manager|organisation-admin",
                                message = "must be one of front-desk, therapist, manager, organisation-admin")
                        String>
                roles,

        @NotNull @Size(min = 1, max = 500)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "\\*|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                                message = "must be the id of a clinic, or * alone")
                        String>
                clinics,

        @Nullable Boolean active,
        @Nullable Boolean recognised) {

    private static final String EVERYWHERE = "*";

    static MemberBody of(Versioned<Member> entry) {
        var member = entry.content();
        return new MemberBody(
                member.id(),
                entry.version(),
                member.name(),
                member.email(),
                roles(member),
                clinics(member),
                member.active(),
                member.identity().isPresent());
    }

    static List<String> roles(Member member) {
        return member.roles().stream().map(Role::wire).sorted().toList();
    }

    static List<String> clinics(Member member) {
        return member.clinics().all()
                ? List.of(EVERYWHERE)
                : member.clinics().clinics().stream()
                        .map(UUID::toString)
                        .sorted()
                        .toList();
    }

    Member toMember(UUID inPath) {
        Wire.requireSameId(inPath, id);
        var trusted = roles.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
        new Complaints()
                .unless(
                        clinics.size() == 1 || !clinics.contains(EVERYWHERE),
                        "clinics",
                        "must hold * alone or not at all")
                .unless(
                        !trusted.contains(Role.ORGANISATION_ADMIN) || clinics.equals(List.of(EVERYWHERE)),
                        "clinics",
                        "must be * for somebody who administers the organisation")
                .raise();
        return new Member(
                inPath, name.strip(), email.strip(), Optional.empty(), trusted, scope(), active == null || active);
    }

    private ClinicScope scope() {
        return clinics.contains(EVERYWHERE)
                ? ClinicScope.everywhere()
                : new ClinicScope(
                        false, clinics.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet()));
    }
}
