package io.unknot.gateway.login.session;

import io.unknot.gateway.login.session.SessionConfiguration.Longest;
import io.unknot.gateway.login.staff.CurrentStaff;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.InstantSource;
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
 * nobody in it, for every question asked. A session ends so long after its login however busy it is, and when its person ended all that they had begun. That of a member of
 * staff is what their record says now, and ends when they have left. An operator is on no record of ours: what their
 * provider said of them holds for so long, then it is asked again.
 */
@Component
public final class SessionsOfBrowsers implements ServerSecurityContextRepository {

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final CurrentStaff staff;
    private final InstantSource clock;
    private final PeoplesSessions people;
    private final Longest longest;
    private final String cookie;

    SessionsOfBrowsers(
            CurrentStaff staff, InstantSource clock, ServerProperties server, PeoplesSessions people, Longest longest) {
        this.staff = staff;
        this.clock = clock;
        this.people = people;
        this.longest = longest;
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
        return people.endedSince(session.person().id(), session.begun())
                .flatMap(ended -> ended ? end(exchange) : asTheyAreNow(exchange, session, context));
    }

    private Mono<SecurityContext> asTheyAreNow(
            ServerWebExchange exchange, PersonSession session, SecurityContext context) {
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
        return asked && longest.ofAnOperator().compareTo(longest.ofAnybody()) < 0
                ? longest.ofAnOperator()
                : longest.ofAnybody();
    }

    private static Mono<SecurityContext> end(ServerWebExchange exchange) {
        return Mono.defer(
                () -> exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty()));
    }
}
