package io.unknot.benchmark.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to log in to one database on this machine. */
public record DatabaseLogin(int port, String database, String role, String password) {

    public static final String HOST = "127.0.0.1";

    /** A new connection, to be closed by the caller. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + HOST + ":" + port + "/" + database, role, password);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
