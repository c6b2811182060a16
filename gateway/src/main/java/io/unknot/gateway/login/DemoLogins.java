package io.unknot.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The people of the demo chain. Their passwords are shown to every visitor, so there is nothing to hash; they exist in
 * profile local only, and a gateway that is also told to be in production does not start.
 */
@Component
@Profile("local")
final class DemoLogins implements Logins {

    private static final UUID RIVERSIDE = UUID.fromString("00000000-0000-4000-8000-000000000101");
    private static final UUID MARA = UUID.fromString("00000000-0000-4000-8000-000000000301");
    private static final UUID HARBOUR = UUID.fromString("00000000-0000-4000-8000-000000000103");

    private static final List<DemoLogin> ALL = List.of(
            demo("client", "A client with a sore lower back", client("c1", "Robin Marsh")),
            demo("client2", "Another client", client("c2", "Alex Penrose")),
            demo(
                    "frontdesk",
                    "Front desk of the Riverside clinic",
                    staff("f1", "Jo Lindqvist", Role.FRONT_DESK, ClinicScope.of(RIVERSIDE))),
            demo(
                    "frontdesk2",
                    "Front desk of the Harbour clinic",
                    staff("f2", "Carla Ferrer", Role.FRONT_DESK, ClinicScope.of(HARBOUR))),
            demo(
                    "therapist",
                    "Therapist at the Riverside clinic: her own day",
                    new Person(
                            MARA,
                            "Mara Holt",
                            new Caller.Staff(MARA, Set.of(Role.THERAPIST), ClinicScope.of(RIVERSIDE)))),
            demo(
                    "clinicmanager",
                    "Manager of the Riverside clinic",
                    staff("a2", "Dilys Roper", Role.MANAGER, ClinicScope.of(RIVERSIDE))),
            demo(
                    "manager",
                    "Manager of every clinic",
                    staff("a1", "Alex Moreau", Role.MANAGER, ClinicScope.everywhere())),
            demo(
                    "admin",
                    "Administrator of the organisation",
                    staff("a0", "Noor Haddad", Role.ORGANISATION_ADMIN, ClinicScope.everywhere())),
            demo("operator", "Runs the platform", operator("e1", "Kim Tanaka")));

    // Compared with when the name is unknown, so that this takes as long as a wrong password.
    private static final String NO_PASSWORD = "nobody's";

    DemoLogins(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new DemoLoginsInProduction();
        }
    }

    @Override
    public Mono<Person> check(String username, String password) {
        var claimed =
                ALL.stream().filter(login -> login.username().equals(username)).findFirst();
        var expected = claimed.map(DemoLogin::password).orElse(NO_PASSWORD);
        var right = MessageDigest.isEqual(expected.getBytes(UTF_8), password.getBytes(UTF_8));
        return right ? Mono.justOrEmpty(claimed.map(DemoLogin::person)) : Mono.empty();
    }

    @Override
    public List<DemoLogin> demonstrations() {
        return ALL;
    }

    private static DemoLogin demo(String name, String about, Person person) {
        return new DemoLogin(name, name, about, person);
    }

    private static Person client(String id, String name) {
        return new Person(id(id), name, new Caller.Client(id(id)));
    }

    private static Person staff(String id, String name, Role role, ClinicScope clinics) {
        return new Person(id(id), name, new Caller.Staff(id(id), Set.of(role), clinics));
    }

    private static Person operator(String id, String name) {
        return new Person(id(id), name, new Caller.Operator(id(id)));
    }

    private static UUID id(String ending) {
        return UUID.fromString("00000000-0000-4000-8000-0000000000" + ending);
    }
}
