package io.unknot.testing.server;

import io.unknot.embedded.postgres.Database;

/** A real PostgreSQL server. A test that stops it starts it again before it ends: the next one shares it. */
public sealed interface TestPostgres permits PostgresAsProcess, PostgresInContainer {

    static TestPostgres inContainerOrProcess() {
        return Docker.answers() ? new PostgresInContainer() : new PostgresAsProcess();
    }

    /** An empty database nobody else uses, owned by a role of its own that may enter no other. */
    Database newDatabase();

    /** On the same port and data as before; returns once it answers. */
    void start();

    /** Ends all sessions and writes everything out. */
    void stop();

    /** SIGKILL: what was committed is there again after {@link #start}. */
    void kill();

    /** For good, at the end of the JVM. */
    void close();
}
