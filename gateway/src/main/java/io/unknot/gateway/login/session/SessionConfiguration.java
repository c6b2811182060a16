package io.unknot.gateway.login.session;

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
    BoundedSessions sessionsInMemory(ServerProperties server) {
        var properties = server.getReactive().getSession();
        return new BoundedSessions(properties.getMaxSessions(), properties.getTimeout());
    }
}
