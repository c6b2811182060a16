package io.unknot.gateway.login.session;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.springframework.web.server.session.WebSessionManager;

/** Takes Spring Boot's place with the same properties under {@code server.reactive.session}. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    WebSessionManager webSessionManager(ServerProperties server, WebSessionIdResolver cookie) {
        var properties = server.getReactive().getSession();
        var manager = new DefaultWebSessionManager();
        manager.setSessionStore(new BoundedSessions(properties.getMaxSessions(), properties.getTimeout()));
        manager.setSessionIdResolver(cookie);
        return manager;
    }
}
