package io.unknot.service.token;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says no to a call without a good token as every other refusal is said, and not why it was not good. */
final class TokenRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    static ProblemException missing() {
        return Problem.of(401, "token-missing", "The call has no valid internal token")
                .next("Call through the gateway; services do not answer anybody directly.")
                .toException();
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException reason) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Mono.error(TokenRefusals::missing);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException reason) {
        return Mono.error(
                () -> Problem.of(403, "not-allowed", "You may not do this").toException());
    }
}
