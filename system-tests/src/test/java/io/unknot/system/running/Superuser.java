package io.unknot.system.running;

import io.unknot.local.child.PostgresChild;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Whoever runs the PostgreSQL of a system, who may do anything in each of its databases while it runs. */
public record Superuser(DataDirectory data) {

    /** To be closed. */
    public Connection enter(String database) throws SQLException {
        int port = Ports.remembered(data).of(PostgresChild.NAME);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password());
    }

    private String password() {
        try {
            return Files.readString(data.postgres().resolve("superuser-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
