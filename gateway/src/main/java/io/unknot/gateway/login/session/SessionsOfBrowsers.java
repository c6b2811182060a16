package io.unknot.gateway.login.session;

import io.unknot.gateway.login.staff.CurrentStaff;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Looks for a session only when a browser shows its cookie. Whoever has none would get a new session made just to find
 * nobody in it, for every question asked. The session of a member of staff is what their record says now, and ends when they
 * have left.
 */
@Component
public final class SessionsOfBrowsers implements ServerSecurityContextRepository {

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final CurrentStaff staff;
    private final String cookie;

    SessionsOfBrowsers(CurrentStaff staff, ServerProperties server) {
        this.staff = staff;
        this.cookie = Objects.requireNonNullElse(
                server.getReactive().getSession().getCookie().getName(), "SESSION");
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(cookie)
                ? sessions.load(exchange).flatMap(context -> current(exchange, context))
                : Mono.empty();
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }

    private Mono<SecurityContext> current(ServerWebExchange exchange, SecurityContext context) {
        if (!(context.getAuthentication() instanceof PersonSession session)
                || session.person().identity().isEmpty()) {
            return Mono.just(context);
        }
        return staff.of(session.person().identity().get())
                .<SecurityContext>map(person -> new SecurityContextImpl(session.with(person)))
                .switchIfEmpty(
                        exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty()));
    }
}
