package io.unknot.gateway.login.session;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;

/** Takes Spring Boot's place with the same properties under {@code server.reactive.session}. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    WebSessionManager webSessionManager(WebSessionStore sessions, WebSessionIdResolver cookie) {
        var manager = new DefaultWebSessionManager();
        manager.setSessionStore(sessions);
        manager.setSessionIdResolver(cookie);
        return manager;
    }

    @Bean
    @ConditionalOnProperty(name = "unknot.store", havingValue = "memory", matchIfMissing = true)
    BoundedSessions sessionsInMemory(ServerProperties server, Longest longest, InstantSource clock) {
        var properties = server.getReactive().getSession();
        return new BoundedSessions(properties.getMaxSessions(), properties.getTimeout(), longest.ofAnybody(), clock);
    }

    @Bean
    Longest longestSessions(
            @Value("${unknot.sessions.longest:12h}") Duration ofAnybody,
            @Value("${unknot.sessions.operator:15m}") Duration ofAnOperator) {
        return new Longest(ofAnybody, ofAnOperator);
    }

    /** How long after its login a session ends at the latest, however busy it is. */
    record Longest(Duration ofAnybody, Duration ofAnOperator) {}
}
