package io.unknot.gateway.login.session;

import static org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sessions in this process's memory, so many and no more. When it is full the visitors seen longest ago make room, a
 * tenth at once: a flood of them throws out no one who is logged in. Spring's own limit does not hold here, because a
 * session that gets a new id, as each does with its CSRF token, is stored without being counted.
 */
final class BoundedSessions extends InMemoryWebSessionStore implements PeoplesSessions {

    private final int most;
    private final Duration idle;
    private final InstantSource clock;

    /** When all of somebody's sessions were ended; no session that began before lasts so long. */
    private final Cache<UUID, Instant> ended;

    BoundedSessions(int most, Duration idle, Duration longest, InstantSource clock) {
        this.most = most;
        this.idle = idle;
        this.clock = clock;
        this.ended = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(longest)
                .build();
    }

    @Override
    public Mono<WebSession> createWebSession() {
        return Mono.defer(this::makeRoom)
                .then(Mono.defer(super::createWebSession))
                .doOnNext(session -> session.setMaxIdleTime(idle));
    }

    /** The session itself says whose it is. */
    @Override
    public Mono<Void> begun(UUID person, String session) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> endAll(UUID person) {
        return Mono.fromRunnable(() -> ended.put(person, clock.instant()))
                .thenMany(
                        Flux.fromStream(() -> getSessions().values().stream().filter(session -> isOf(person, session))))
                .concatMap(session -> removeSession(session.getId()))
                .then();
    }

    @Override
    public Mono<Boolean> endedSince(UUID person, Instant begun) {
        return Mono.fromSupplier(() -> {
            var then = ended.getIfPresent(person);
            return then != null && begun.isBefore(then);
        });
    }

    private static boolean isOf(UUID person, WebSession session) {
        return session.getAttribute(DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME) instanceof SecurityContext context
                && context.getAuthentication() instanceof PersonSession known
                && known.person().id().equals(person);
    }

    private Mono<Void> makeRoom() {
        if (getSessions().size() < most) {
            return Mono.empty();
        }
        removeExpiredSessions();
        return Flux.fromIterable(visitorsSeenLongestAgo())
                .concatMap(visitor -> removeSession(visitor.getId()))
                .then(Mono.defer(this::refuseIfStillFull));
    }

    private List<WebSession> visitorsSeenLongestAgo() {
        return getSessions().values().stream()
                .filter(session -> !session.getAttributes().containsKey(DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME))
                .sorted(Comparator.comparing(WebSession::getLastAccessTime))
                .limit(Math.max(1, most / 10))
                .toList();
    }

    private Mono<Void> refuseIfStillFull() {
        return getSessions().size() < most
                ? Mono.empty()
                : Mono.error(() -> Problem.of(503, "service-unavailable", "Too many people are here right now")
                        .next("Try again in a few minutes.")
                        .retryAfter(60)
                        .toException());
    }
}
