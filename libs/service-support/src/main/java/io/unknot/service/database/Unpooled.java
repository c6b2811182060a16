package io.unknot.service.database;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;

/** Connections over JDBC outside any pool, for loops that keep one for as long as it lives. */
public final class Unpooled {

    private static final int CONNECT_SECONDS = 2;

    /** Longer than any statement may take and the database keeps silent in it; a connection that is dead ends here. */
    private static final int SOCKET_TIMEOUT_SECONDS = 15;

    private Unpooled() {}

    /** @param name by which the database shows who is connected */
    public static PGSimpleDataSource database(FlywayProperties access, String name) {
        var database = new PGSimpleDataSource();
        database.setUrl(access.getUrl());
        database.setUser(access.getUser());
        database.setPassword(access.getPassword());
        database.setApplicationName(name);
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        database.setTcpKeepAlive(true);
        return database;
    }
}
