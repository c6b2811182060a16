package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's session as it is kept where several gateways share sessions: plain values only, so that a gateway of another
 * version reads it too and nothing but these can be read back.
 */
record Kept(
        UUID id,
        String name,
        String kind,
        List<String> roles,
        List<String> clinics,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String email,
        Instant begun,
        Instant proven)
        implements Serializable {

    private static final String EVERY_CLINIC = "*";

    static Kept of(PersonSession session) {
        var person = session.person();
        var view = SessionView.User.of(person);
        var identity = person.identity();
        return new Kept(
                person.id(),
                person.name(),
                view.kind(),
                view.roles(),
                view.clinics(),
                identity.map(Identity::issuer).orElse(null),
                identity.map(Identity::subject).orElse(null),
                identity.flatMap(Identity::verifiedEmail).orElse(null),
                session.begun(),
                session.proof().at());
    }

    @Serial
    private Object readResolve() {
        var person = new Person(id, name, caller(), identity());
        return new PersonSession(person, begun, new Proof(proven));
    }

    private Caller caller() {
        return switch (kind) {
            case "client" -> new Caller.Client(id);
            case "operator" -> new Caller.Operator(id);
            case "staff" -> new Caller.Staff(id, roles.stream().map(Role::of).collect(Collectors.toSet()), scope());
            default -> throw new IllegalStateException("No kind of person is called " + kind);
        };
    }

    private ClinicScope scope() {
        return clinics.contains(EVERY_CLINIC)
                ? ClinicScope.everywhere()
                : ClinicScope.of(clinics.stream().map(UUID::fromString).toArray(UUID[]::new));
    }

    private Optional<Identity> identity() {
        return issuer == null || subject == null
                ? Optional.empty()
                : Optional.of(new Identity(issuer, subject, Optional.ofNullable(email)));
    }
}
