package io.unknot.notification.inbox.postgres;

import io.unknot.notification.inbox.live.InboxWakeups;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxListenerConfiguration {

    /** Longer than the database keeps silent; a connection that is dead ends here. */
    private static final int SOCKET_TIMEOUT_SECONDS = 15;

    @Bean
    InboxListener inboxListener(FlywayProperties access, InboxWakeups wakeups) {
        var database = new PGSimpleDataSource();
        database.setUrl(access.getUrl());
        database.setUser(access.getUser());
        database.setPassword(access.getPassword());
        database.setApplicationName("inbox-listener");
        database.setConnectTimeout(2);
        database.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        database.setTcpKeepAlive(true);
        return new InboxListener(database, wakeups);
    }
}
