package io.unknot.system.leak;

import io.unknot.local.child.PostgresChild;
import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * All that is in the databases of a running system, as a dump of them has it. The servers that come from Maven have no
 * pg_dump; what it would write of a table is what COPY writes.
 */
public record Contents(DataDirectory data) {

    private static final List<Service> SERVICES = List.of(Service.THERAPIST, Service.BOOKING, Service.NOTIFICATION);
    private static final String TABLES = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'";

    /** Every row of every table of every service, each as a line. */
    public List<String> dumped() {
        return SERVICES.stream().flatMap(service -> dumped(service).stream()).toList();
    }

    /** Writes each table of a service into a new file, so that nothing of rows that are gone is left in any. */
    public void writeAnew(Service service) {
        with(service, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM FULL");
            }
            return List.of();
        });
    }

    /** The first column of what the service's database answers, as text. */
    public List<String> ask(Service service, String sql) {
        return with(service, connection -> rows(connection, sql));
    }

    private List<String> dumped(Service service) {
        return with(service, connection -> {
            List<String> lines = new ArrayList<>();
            for (String table : rows(connection, TABLES)) {
                lines.addAll(copied(connection, table));
            }
            return lines;
        });
    }

    private static List<String> copied(Connection connection, String table) throws SQLException {
        try (StringWriter writer = new StringWriter()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", writer);
            return writer.toString().lines().map(line -> table + ": " + line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private List<String> with(Service service, Asked asked) {
        String url = "jdbc:postgresql://127.0.0.1:" + Ports.remembered(data).of(PostgresChild.NAME) + "/"
                + service.database().orElseThrow();
        try (Connection connection =
                DriverManager.getConnection(url, service.role(), new Passwords(data).of(service.role()))) {
            return asked.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read what " + service.word() + " has", e);
        }
    }

    /** Something that is asked of a database. */
    private interface Asked {
        List<String> of(Connection connection) throws SQLException;
    }
}
