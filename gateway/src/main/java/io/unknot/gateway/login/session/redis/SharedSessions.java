package io.unknot.gateway.login.session.redis;

import io.unknot.gateway.login.session.PeoplesSessions;
import io.unknot.gateway.store.redis.WhereShared;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.WebSessionStore;

/** Takes the place of the sessions in memory where several gateways share a store. */
@Configuration(proxyBeanMethods = false)
@WhereShared
class SharedSessions {

    @Bean
    ReactiveRedisTemplate<String, Object> keptObjects(ReactiveRedisConnectionFactory store) {
        var context = RedisSerializationContext.<String, Object>newSerializationContext(new KeptObjects())
                .key(RedisSerializer.string())
                .hashKey(RedisSerializer.string())
                .build();
        return new ReactiveRedisTemplate<>(store, context);
    }

    @Bean
    ReactiveRedisSessionRepository sessionsInRedis(
            ReactiveRedisTemplate<String, Object> objects, ServerProperties server) {
        var sessions = new ReactiveRedisSessionRepository(objects);
        sessions.setRedisKeyNamespace("unknot");
        sessions.setDefaultMaxInactiveInterval(server.getReactive().getSession().getTimeout());
        return sessions;
    }

    @Bean
    WebSessionStore webSessionStore(ReactiveRedisSessionRepository sessions) {
        return new SpringSessionWebSessionStore<>(new ForgivingSessions<>(sessions));
    }

    @Bean
    PeoplesSessions peoplesSessions(
            ReactiveStringRedisTemplate ids,
            ReactiveRedisSessionRepository sessions,
            InstantSource clock,
            @Value("${unknot.sessions.longest:12h}") Duration longest) {
        return new SessionsByPerson(ids, sessions, clock, longest);
    }
}
