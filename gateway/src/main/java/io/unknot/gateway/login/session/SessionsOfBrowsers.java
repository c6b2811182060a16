package io.unknot.gateway.login.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Looks for a session only when a browser shows its cookie. Whoever has none would get a new session made just to find
 * nobody in it, for every question asked.
 */
@Component
public final class SessionsOfBrowsers implements ServerSecurityContextRepository {

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final String cookie;

    SessionsOfBrowsers(ServerProperties server) {
        this.cookie = Objects.requireNonNullElse(
                server.getReactive().getSession().getCookie().getName(), "SESSION");
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(cookie) ? sessions.load(exchange) : Mono.empty();
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }
}
