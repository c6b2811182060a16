package io.unknot.gateway.login.session.redis;

import io.unknot.gateway.login.session.PeoplesSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import reactor.core.publisher.Mono;

/** The ids of each person's sessions, each with the second at which it ends at the latest. */
final class SessionsByPerson implements PeoplesSessions {

    private final ReactiveStringRedisTemplate ids;
    private final ReactiveRedisSessionRepository sessions;
    private final InstantSource clock;
    private final Duration longest;

    SessionsByPerson(
            ReactiveStringRedisTemplate ids,
            ReactiveRedisSessionRepository sessions,
            InstantSource clock,
            Duration longest) {
        this.ids = ids;
        this.sessions = sessions;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Mono<Void> begun(UUID person, String session) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var theirs = ids.opsForZSet();
            return theirs.removeRangeByScore(key(person), Range.closed(0.0, (double) now.getEpochSecond()))
                    .then(theirs.add(
                            key(person), session, (double) now.plus(longest).getEpochSecond()))
                    .then(ids.expire(key(person), longest))
                    .then();
        });
    }

    @Override
    public Mono<Void> endAll(UUID person) {
        return Mono.defer(() ->
                        ids.opsForValue().set(ended(person), clock.instant().toString(), longest))
                .thenMany(ids.opsForZSet().range(key(person), Range.unbounded()))
                .concatMap(session ->
                        sessions.deleteById(session).then(ids.opsForZSet().remove(key(person), session)))
                .then();
    }

    @Override
    public Mono<Boolean> endedSince(UUID person, Instant begun) {
        return ids.opsForValue()
                .get(ended(person))
                .map(then -> begun.isBefore(Instant.parse(then)))
                .defaultIfEmpty(false);
    }

    private static String ended(UUID person) {
        return key(person) + ":ended";
    }

    private static String key(UUID person) {
        return "unknot:people:" + person;
    }
}
