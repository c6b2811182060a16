package io.unknot.therapist.availability.chain.postgres;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    /** Longer than the database keeps silent in the middle of an answer; a connection that is dead ends here. */
    private static final int SOCKET_TIMEOUT_SECONDS = 15;

    @Bean
    ChainLoop chainLoop(FlywayProperties access, ChainKeeper keeper, ChainMeters meters) {
        return new ChainLoop(dataSource(access), keeper, meters);
    }

    static PGSimpleDataSource dataSource(FlywayProperties access) {
        var database = new PGSimpleDataSource();
        database.setUrl(access.getUrl());
        database.setUser(access.getUser());
        database.setPassword(access.getPassword());
        database.setApplicationName("chain-in-memory");
        database.setConnectTimeout(2);
        database.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        database.setTcpKeepAlive(true);
        return database;
    }
}
