package io.unknot.gateway.login.provider.web;

import static java.util.Objects.requireNonNull;

import io.unknot.gateway.login.provider.KnownPeople;
import io.unknot.gateway.login.provider.Vouched;
import io.unknot.gateway.login.session.Sessions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Logging in at the identity provider: there and back again. */
@RestController
@ConditionalOnProperty("unknot.oidc.issuer")
final class ProviderController {

    static final String GO = "/login/provider";
    static final String RETURN = "/login/provider/return";

    private static final Logger log = LoggerFactory.getLogger(ProviderController.class);

    private final Provider provider;
    private final PendingLogins pending;
    private final KnownPeople people;
    private final Sessions sessions;
    private final LoginCookie cookie;

    ProviderController(
            Provider provider, PendingLogins pending, KnownPeople people, Sessions sessions, LoginCookie cookie) {
        this.provider = provider;
        this.pending = pending;
        this.people = people;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @GetMapping(GO)
    Mono<ResponseEntity<Void>> go(@RequestParam(defaultValue = "false") boolean again, ServerWebExchange exchange) {
        return provider.begin(exchange, again)
                .flatMap(request -> sessions.idOfPerson(exchange)
                        .map(id -> new PendingLogin(request, id))
                        .defaultIfEmpty(new PendingLogin(request, null)))
                .flatMap(login -> pending.keep(login)
                        .doOnNext(key -> cookie.give(exchange, key))
                        .map(key -> ResponseEntity.status(HttpStatus.FOUND)
                                .location(URI.create(login.request().getAuthorizationRequestUri()))
                                .cacheControl(CacheControl.noStore())
                                .build()));
    }

    /** What comes back is worth something only in the browser where the login was begun, once, with its own state. */
    @GetMapping(RETURN)
    Mono<ResponseEntity<String>> comeBack(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.takeBack(exchange))
                .flatMap(pending::take)
                .filter(login -> code != null && login.isAnsweredBy(state))
                .flatMap(login -> provider.redeem(login, requireNonNull(code))
                        .flatMap(somebody -> logIn(exchange, login, somebody))
                        .onErrorResume(AuthenticationException.class, ProviderController::notBelieved))
                .switchIfEmpty(Mono.fromSupplier(() -> ReturnPage.refusal(
                        HttpStatus.BAD_REQUEST, "This login is over", "Nobody was logged in. Please log in again.")));
    }

    private Mono<ResponseEntity<String>> logIn(ServerWebExchange exchange, PendingLogin login, Vouched somebody) {
        return people.find(somebody)
                .flatMap(person -> sessions.begin(exchange, person, somebody.proof())
                        .then(Mono.justOrEmpty(login.replaced()).flatMap(sessions::forget))
                        .thenReturn(ReturnPage.welcome()))
                .switchIfEmpty(Mono.fromSupplier(() -> ReturnPage.refusal(
                        HttpStatus.FORBIDDEN,
                        "You do not work here",
                        "Your organisation knows you, but nobody has put you on the list of staff. Please ask a"
                                + " manager.")));
    }

    private static Mono<ResponseEntity<String>> notBelieved(AuthenticationException reason) {
        log.warn("A login at the identity provider was refused: {}", reason.getMessage());
        return Mono.just(ReturnPage.refusal(
                HttpStatus.UNAUTHORIZED, "The login did not work", "Nobody was logged in. Please log in again."));
    }
}
