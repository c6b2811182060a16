package io.unknot.gateway.login.session;

import io.unknot.gateway.login.staff.CurrentStaff;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
 * nobody in it, for every question asked. A session ends so long after its login however busy it is. That of a member of
 * staff is what their record says now, and ends when they have left. An operator is on no record of ours: what their
 * provider said of them holds for so long, then it is asked again.
 */
@Component
public final class SessionsOfBrowsers implements ServerSecurityContextRepository {

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final CurrentStaff staff;
    private final InstantSource clock;
    private final Duration longest;
    private final Duration ofAnOperator;
    private final String cookie;

    SessionsOfBrowsers(
            CurrentStaff staff,
            InstantSource clock,
            ServerProperties server,
            @Value("${unknot.sessions.longest:12h}") Duration longest,
            @Value("${unknot.sessions.operator:15m}") Duration ofAnOperator) {
        this.staff = staff;
        this.clock = clock;
        this.longest = longest;
        this.ofAnOperator = ofAnOperator;
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
        if (!(context.getAuthentication() instanceof PersonSession session)) {
            return Mono.just(context);
        }
        if (!clock.instant().isBefore(session.begun().plus(atMost(session)))) {
            return end(exchange);
        }
        var identity = session.person().identity();
        return session.caller() instanceof Caller.Staff && identity.isPresent()
                ? staff.of(identity.get())
                        .<SecurityContext>map(person -> new SecurityContextImpl(session.with(person)))
                        .switchIfEmpty(end(exchange))
                : Mono.just(context);
    }

    private Duration atMost(PersonSession session) {
        var asked = session.caller() instanceof Caller.Operator
                && session.person().identity().isPresent();
        return asked && ofAnOperator.compareTo(longest) < 0 ? ofAnOperator : longest;
    }

    private static Mono<SecurityContext> end(ServerWebExchange exchange) {
        return Mono.defer(
                () -> exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty()));
    }
}
