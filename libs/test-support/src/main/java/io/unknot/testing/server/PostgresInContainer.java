package io.unknot.testing.server;

import io.unknot.embedded.FreePorts;
import io.unknot.embedded.postgres.Database;
import io.unknot.embedded.postgres.Databases;
import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The server in a container, on a port of its own choice that stays when it is stopped and started. */
final class PostgresInContainer implements TestPostgres {
    private final PostgreSQLContainer container = new PostgreSQLContainer(TestVersions.postgresImage())
            .withUsername("postgres")
            .withPassword("postgres")
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + TestVersions.MAX_CONNECTIONS);

    private final Databases databases;

    PostgresInContainer() {
        int port = FreePorts.one();
        container.setPortBindings(List.of(port + ":5432"));
        container.start();
        databases = new Databases(new Database(container.getHost(), port, "postgres", "postgres", "postgres"));
    }

    @Override
    public Database newDatabase() {
        return NewDatabase.on(databases);
    }

    @Override
    public void start() {
        Containers.start(container, databases::answer);
    }

    @Override
    public void stop() {
        Containers.stop(container);
    }

    @Override
    public void kill() {
        Containers.kill(container);
    }

    @Override
    public void close() {
        container.close();
    }
}
