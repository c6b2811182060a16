package io.unknot.embedded.postgres;

import java.nio.file.Path;

/**
 * Where and how PostgreSQL runs.
 *
 * @param folder holds its data and superuser password; kept between runs
 * @param log what it says is appended here
 * @param port of the loopback interface; 0 chooses a free one
 * @param durable whether a commit survives the loss of power (fsync); without it only the loss of the process
 * @param maxConnections at most so many clients at once
 * @param ownSession whether it leaves our terminal and outlives us
 */
public record PostgresOptions(
        Path folder, Path log, int port, boolean durable, int maxConnections, boolean ownSession) {

    /** A durable server for 100 clients in that folder, on a free port. */
    public static PostgresOptions in(Path folder) {
        return new PostgresOptions(folder, folder.resolve("postgres.log"), 0, true, 100, false);
    }

    public PostgresOptions withLog(Path file) {
        return new PostgresOptions(folder, file, port, durable, maxConnections, ownSession);
    }

    public PostgresOptions withPort(int number) {
        return new PostgresOptions(folder, log, number, durable, maxConnections, ownSession);
    }

    public PostgresOptions withoutFsync() {
        return new PostgresOptions(folder, log, port, false, maxConnections, ownSession);
    }

    public PostgresOptions withMaxConnections(int number) {
        return new PostgresOptions(folder, log, port, durable, number, ownSession);
    }

    public PostgresOptions withOwnSession() {
        return new PostgresOptions(folder, log, port, durable, maxConnections, true);
    }
}
