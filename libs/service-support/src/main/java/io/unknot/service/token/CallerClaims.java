package io.unknot.service.token;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** How a caller is written into a token's claims, and read back out of verified ones. */
final class CallerClaims {

    /** As OpenID Connect calls it: when the person proved who they are. */
    static final String PROVEN = "auth_time";

    private static final String EVERY_CLINIC = "*";

    private CallerClaims() {}

    static Map<String, Object> of(Caller caller) {
        return switch (caller) {
            case Caller.Visitor() -> Map.of("sub", "visitor", "kind", "visitor");
            case Caller.Client(var id) -> Map.of("sub", id.toString(), "kind", "client");
            case Caller.Operator(var id) -> Map.of("sub", id.toString(), "kind", "operator");
            case Caller.Service(var name) -> Map.of("sub", name, "kind", "service");
            case Caller.Staff(var id, var roles, var clinics) ->
                Map.of(
                        "sub",
                        id.toString(),
                        "kind",
                        "staff",
                        "roles",
                        roles.stream().map(Role::wire).sorted().toList(),
                        "clinics",
                        names(clinics));
        };
    }

    /**
     * Only the gateway vouches for people: whoever else signed the token is calling for itself, whatever it claims.
     *
     * @throws IllegalArgumentException if the claims name nobody this version knows
     */
    static Caller read(Jwt token) {
        var issuer = claim(token.getClaimAsString("iss"), "iss");
        if (!IssuerName.of(issuer).equals(IssuerName.GATEWAY)) {
            return new Caller.Service(issuer);
        }
        var subject = claim(token.getSubject(), "sub");
        var kind = claim(token.getClaimAsString("kind"), "kind");
        return switch (kind) {
            case "visitor" -> new Caller.Visitor();
            case "client" -> new Caller.Client(UUID.fromString(subject));
            case "operator" -> new Caller.Operator(UUID.fromString(subject));
            case "service" -> new Caller.Service(subject);
            case "staff" -> new Caller.Staff(UUID.fromString(subject), roles(token), clinics(token));
            default -> throw new IllegalArgumentException("No kind of caller is called " + kind);
        };
    }

    /** When the person proved who they are; of a service, and where the gateway does not say, never. */
    static Proof proof(Jwt token) {
        var at = token.getClaimAsInstant(PROVEN);
        return at == null || read(token) instanceof Caller.Service ? Proof.NONE : new Proof(at);
    }

    private static List<String> names(ClinicScope scope) {
        return scope.all()
                ? List.of(EVERY_CLINIC)
                : scope.clinics().stream().map(UUID::toString).sorted().toList();
    }

    private static Set<Role> roles(Jwt token) {
        return list(token, "roles").stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    private static ClinicScope clinics(Jwt token) {
        var names = list(token, "clinics");
        return names.contains(EVERY_CLINIC)
                ? ClinicScope.everywhere()
                : ClinicScope.of(names.stream().map(UUID::fromString).toArray(UUID[]::new));
    }

    private static List<String> list(Jwt token, String name) {
        var values = token.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }

    private static String claim(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The token has no claim " + name);
        }
        return value;
    }
}
