package io.unknot.booking.board.postgres;

import io.unknot.booking.board.live.DayWakeups;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    /** Longer than the database keeps silent; a connection that is dead ends here. */
    private static final int SOCKET_TIMEOUT_SECONDS = 15;

    @Bean
    DayListener dayListener(FlywayProperties access, DayWakeups wakeups) {
        var database = new PGSimpleDataSource();
        database.setUrl(access.getUrl());
        database.setUser(access.getUser());
        database.setPassword(access.getPassword());
        database.setApplicationName("day-listener");
        database.setConnectTimeout(2);
        database.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        database.setTcpKeepAlive(true);
        return new DayListener(database, wakeups);
    }
}
