package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Logins;
import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.server.csrf.CsrfToken;

/**
 * What a page needs to know of its session: who it is, what to send along, where staff log in, and whom one may try it as.
 */
record SessionView(Optional<User> user, Csrf csrf, Optional<String> staffLogin, List<Demo> demoLogins) {

    static SessionView of(
            Optional<Person> person,
            CsrfToken token,
            List<Logins.DemoLogin> demonstrations,
            Optional<String> staffLogin) {
        return new SessionView(
                person.map(User::of),
                Csrf.of(token),
                staffLogin,
                demonstrations.stream().map(Demo::of).toList());
    }

    record Csrf(String header, String token) {
        static Csrf of(CsrfToken token) {
            return new Csrf(token.getHeaderName(), token.getToken());
        }
    }

    record Demo(String username, String password, String name, String about) {
        static Demo of(Logins.DemoLogin login) {
            return new Demo(login.username(), login.password(), login.person().name(), login.about());
        }
    }

    record User(UUID id, String name, String kind, List<String> roles, List<String> clinics) {
        static User of(Person person) {
            return switch (person.caller()) {
                case Caller.Staff staff ->
                    new User(
                            person.id(),
                            person.name(),
                            "staff",
                            staff.roles().stream().map(Role::wire).sorted().toList(),
                            staff.clinics().all()
                                    ? List.of("*")
                                    : staff.clinics().clinics().stream()
                                            .map(UUID::toString)
                                            .sorted()
                                            .toList());
                case Caller.Client _ -> plain(person, "client");
                case Caller.Operator _ -> plain(person, "operator");
                case Caller.Visitor _, Caller.Service _ ->
                    throw new IllegalStateException("A visitor or a service does not log in");
            };
        }

        private static User plain(Person person, String kind) {
            return new User(person.id(), person.name(), kind, List.of(), List.of());
        }
    }
}
