package io.unknot.service.token;

import io.unknot.service.access.Caller;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Who calls, for a {@link WebFilter} after the one that verifies tokens; a controller takes a {@link Caller} instead. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** Empty where no token is asked for. */
    public static Mono<Caller> find() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .map(JwtAuthenticationToken::getToken)
                .map(CallerClaims::read);
    }
}
