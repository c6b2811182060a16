package io.unknot.testing.server;

import io.unknot.embedded.postgres.Database;
import io.unknot.embedded.postgres.PostgresOptions;
import io.unknot.embedded.postgres.PostgresServer;
import java.nio.file.Path;

/** The server as a child of this JVM, over a temporary folder. */
final class PostgresAsProcess implements TestPostgres {
    private final Path folder = TemporaryFolder.of("postgres");
    private final PostgresServer server = PostgresServer.start(
            PostgresOptions.in(folder).withoutFsync().withMaxConnections(TestVersions.MAX_CONNECTIONS));

    @Override
    public Database newDatabase() {
        return NewDatabase.on(server.databases());
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
        TemporaryFolder.delete(folder);
    }
}
