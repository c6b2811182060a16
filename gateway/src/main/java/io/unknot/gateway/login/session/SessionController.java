package io.unknot.gateway.login.session;

import static java.util.Objects.requireNonNullElse;

import io.unknot.gateway.limit.web.LoginAttempts;
import io.unknot.gateway.login.Logins;
import io.unknot.gateway.login.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final LoginAttempts attempts;
    private final Optional<String> atProvider;

    SessionController(
            Logins logins, Sessions sessions, LoginAttempts attempts, @Value("${unknot.oidc.issuer:}") String issuer) {
        this.logins = logins;
        this.sessions = sessions;
        this.attempts = attempts;
        this.atProvider = issuer.isEmpty() ? Optional.empty() : Optional.of(SessionProblems.AT_PROVIDER);
    }

    @GetMapping
    Mono<SessionView> show(ServerWebExchange exchange) {
        return PersonSession.current()
                .map(PersonSession::person)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(person -> view(exchange, person));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<SessionView> logIn(@Valid @RequestBody Login login, ServerWebExchange exchange) {
        return attempts.count(exchange, login.username(), logins.check(login.username(), login.password()))
                .switchIfEmpty(Mono.error(() -> SessionProblems.wrongLogin()))
                .flatMap(person ->
                        sessions.begin(exchange, person).then(Mono.defer(() -> view(exchange, Optional.of(person)))));
    }

    /** The same person proves again who they are, before something that asks for it; here only those with a password. */
    @PostMapping(path = "/step-up", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<SessionView> stepUp(@Valid @RequestBody StepUp proof, ServerWebExchange exchange) {
        return PersonSession.current()
                .switchIfEmpty(Mono.error(() -> SessionProblems.nobodyLoggedIn()))
                .flatMap(session -> confirm(session, proof, exchange));
    }

    private Mono<SessionView> confirm(PersonSession session, StepUp proof, ServerWebExchange exchange) {
        var person = session.person();
        if (logins.demonstrations().stream().noneMatch(demo -> demo.person().equals(person))) {
            return Mono.error(() -> SessionProblems.confirmElsewhere(person));
        }
        var name = requireNonNullElse(proof.username(), "");
        return attempts.count(
                        exchange,
                        name,
                        logins.check(name, requireNonNullElse(proof.password(), ""))
                                .filter(person::equals))
                .switchIfEmpty(Mono.error(() -> SessionProblems.wrongLogin()))
                .then(Mono.defer(() -> sessions.confirm(exchange, session)))
                .then(Mono.defer(() -> view(exchange, Optional.of(person))));
    }

    /** Here, or everywhere the same person is logged in. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> logOut(@RequestParam(defaultValue = "false") boolean everywhere, ServerWebExchange exchange) {
        return everywhere ? sessions.endEverywhere(exchange) : sessions.end(exchange);
    }

    private Mono<SessionView> view(ServerWebExchange exchange, Optional<Person> person) {
        return sessions.csrf(exchange).map(token -> SessionView.of(person, token, logins.demonstrations(), atProvider));
    }

    record Login(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 200) String password) {}

    record StepUp(
            @Nullable @Size(max = 100) String username,
            @Nullable @Size(max = 200) String password) {}
}
