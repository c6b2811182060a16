package io.unknot.embedded.postgres;

import io.unknot.embedded.Launch;
import java.nio.file.Path;

/**
 * Where and how PostgreSQL runs.
 *
 * @param folder holds its data and superuser password; kept between runs
 * @param launch how its process is started
 * @param port of the loopback interface; 0 chooses a free one
 * @param durable whether a commit survives the loss of power (fsync); without it only the loss of the process
 * @param maxConnections at most so many clients at once
 */
public record PostgresOptions(Path folder, Launch launch, int port, boolean durable, int maxConnections) {

    /** A durable server for 100 clients in that folder, on a free port. */
    public static PostgresOptions in(Path folder) {
        return new PostgresOptions(folder, Launch.loggingTo(folder.resolve("postgres.log")), 0, true, 100);
    }

    public PostgresOptions withLaunch(Launch how) {
        return new PostgresOptions(folder, how, port, durable, maxConnections);
    }

    public PostgresOptions withPort(int number) {
        return new PostgresOptions(folder, launch, number, durable, maxConnections);
    }

    public PostgresOptions withoutFsync() {
        return new PostgresOptions(folder, launch, port, false, maxConnections);
    }

    public PostgresOptions withMaxConnections(int number) {
        return new PostgresOptions(folder, launch, port, durable, number);
    }
}
