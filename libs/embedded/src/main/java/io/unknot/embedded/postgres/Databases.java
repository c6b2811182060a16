package io.unknot.embedded.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The databases of one server, seen by its superuser. A role may connect to the database it owns and to no other. */
public final class Databases {
    private static final String STAFF_READS = "staff_reads";

    private final Database superuser;

    public Databases(Database superuser) {
        this.superuser = superuser;
    }

    public boolean answer() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("SELECT 1")) {
            return one.next();
        } catch (SQLException _) {
            return false;
        }
    }

    /**
     * Creates a role and a database it owns. What exists already stays, but the role gets this password. The role is a
     * member of {@code staff_reads}, which owns nothing: what it may read a database says itself.
     *
     * @param name lower-case letters, digits and underscores, beginning with a letter; the same holds for the role
     */
    public Database create(String name, String role, String password) {
        try (Connection connection = connect()) {
            tell(
                    connection,
                    exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE",
                    "ROLE",
                    identifier(role),
                    "LOGIN PASSWORD",
                    literal(password));
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", STAFF_READS)) {
                tell(connection, "CREATE ROLE", STAFF_READS, "NOLOGIN");
            }
            tell(connection, "GRANT", STAFF_READS, "TO", identifier(role));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                tell(connection, "CREATE DATABASE", identifier(name), "OWNER", identifier(role));
            }
            for (String shared : new String[] {name, "postgres", "template1"}) {
                tell(connection, "REVOKE ALL ON DATABASE", identifier(shared), "FROM PUBLIC");
            }
            return new Database(superuser.host(), superuser.port(), name, role, password);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be created: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", superuser.user());
        settings.setProperty("password", superuser.password());
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(superuser.jdbcUrl(), settings);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    // These commands take no parameters, so names and passwords are checked and quoted by hand.
    private static void tell(Connection connection, String... words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(" ", words));
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a role or database: " + name);
        }
        return name;
    }

    private static String literal(String password) {
        if (!password.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IllegalArgumentException("A password here is letters, digits, _ and -");
        }
        return "'" + password + "'";
    }
}
