package io.unknot.system.invariant;

import io.unknot.local.child.PostgresChild;
import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A transaction in each database of a system; until it is kept, a test may break what it likes. */
final class Databases implements AutoCloseable {

    private final Map<Service, Connection> connections = new EnumMap<>(Service.class);

    private Databases() {}

    /** Those of the running system that keeps its data in this folder. */
    static Databases of(DataDirectory data) {
        Databases databases = new Databases();
        Passwords passwords = new Passwords(data);
        int port = Ports.remembered(data).of(PostgresChild.NAME);
        for (Service service : List.of(Service.THERAPIST, Service.BOOKING, Service.NOTIFICATION)) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/"
                    + service.database().orElseThrow();
            databases.open(service, url, passwords.of(service.role()));
        }
        return databases;
    }

    private void open(Service service, String url, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, service.role(), password);
            connection.setAutoCommit(false);
            connections.put(service, connection);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("No way into the database of " + service.word(), e);
        }
    }

    /** The first column of every row, as text. */
    List<String> ask(Service service, String sql) {
        try (Statement statement = connection(service).createStatement()) {
            return lines(statement.executeQuery(sql));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask " + service.word(), e);
        }
    }

    /** As {@link #ask}, with one parameter: these ids. */
    List<String> askOf(Service service, String sql, List<?> ids) {
        try (PreparedStatement statement = connection(service).prepareStatement(sql)) {
            Array array = connection(service).createArrayOf("uuid", ids.toArray());
            statement.setArray(1, array);
            return lines(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask " + service.word(), e);
        }
    }

    /** Changes something until {@link #forget}, or for good by {@link #keep}. */
    void change(Service service, String sql) {
        try (Statement statement = connection(service).createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot change " + service.word(), e);
        }
    }

    /** Makes the changes last. */
    void keep(Service service) {
        try {
            connection(service).commit();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot commit", e);
        }
    }

    /** Takes every change back, and sees what has become of everything since. */
    void forget() {
        connections.values().forEach(connection -> {
            try {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot roll back", e);
            }
        });
    }

    private Connection connection(Service service) {
        Connection connection = connections.get(service);
        if (connection == null) {
            throw new IllegalArgumentException(service + " has no database");
        }
        return connection;
    }

    private static List<String> lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return lines;
    }

    @Override
    public void close() {
        connections.values().forEach(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is gone then, which is what was wanted.
                System.err.println("A connection was gone before it was closed: " + e.getMessage());
            }
        });
    }
}
