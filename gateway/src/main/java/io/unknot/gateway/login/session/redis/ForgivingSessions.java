package io.unknot.gateway.login.session.redis;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * A session that was ended while one of its last requests was being answered stays ended, and the answer goes out. One that
 * cannot be read, such as that of another version of the gateway, is none: its person logs in again.
 */
final class ForgivingSessions<S extends Session> implements ReactiveSessionRepository<S> {

    private static final Logger log = LoggerFactory.getLogger(ForgivingSessions.class);

    private final ReactiveSessionRepository<S> sessions;

    /** Those of requests that fail just now: what they are answered is committed with one more try, which shall not fail it. */
    private final Set<S> unsaved = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    ForgivingSessions(ReactiveSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<S> createSession() {
        return sessions.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        if (unsaved.contains(session)) {
            return Mono.empty();
        }
        // What the store says of a session that is not there; what it says when it is away is of another kind.
        return sessions.save(session)
                .doOnError(DataAccessException.class, away -> unsaved.add(session))
                .onErrorResume(IllegalStateException.class, gone -> Mono.empty());
    }

    @Override
    public Mono<S> findById(String id) {
        return sessions.findById(id).onErrorResume(SerializationException.class, unreadable -> {
            // The kind of what is wrong: what was read is in no message of it.
            log.warn("A session that cannot be read is ended: {}", String.valueOf(unreadable.getCause()));
            return sessions.deleteById(id).then(Mono.empty());
        });
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return sessions.deleteById(id);
    }
}
