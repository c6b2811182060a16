package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Logins;
import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is logged in, logging in and logging out. */
@RestController
@RequestMapping("/api/v1/session")
final class SessionController {

    private final Logins logins;
    private final Sessions sessions;

    SessionController(Logins logins, Sessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @GetMapping
    Mono<SessionView> show(ServerWebExchange exchange) {
        return PersonSession.currentPerson()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(person -> view(exchange, person));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<SessionView> logIn(@Valid @RequestBody Login login, ServerWebExchange exchange) {
        return logins.check(login.username(), login.password())
                .switchIfEmpty(Mono.error(() -> Problem.of(401, "wrong-login", "The name or the password is wrong")
                        .next("Check both and try again.")
                        .toException()))
                .flatMap(person ->
                        sessions.begin(exchange, person).then(Mono.defer(() -> view(exchange, Optional.of(person)))));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> logOut(ServerWebExchange exchange) {
        return sessions.end(exchange);
    }

    private Mono<SessionView> view(ServerWebExchange exchange, Optional<Person> person) {
        return sessions.csrf(exchange)
                .map(token -> new SessionView(
                        person.map(User::of),
                        Csrf.of(token),
                        logins.demonstrations().stream().map(Demo::of).toList()));
    }

    record Login(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 200) String password) {}

    record SessionView(Optional<User> user, Csrf csrf, List<Demo> demoLogins) {}

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
