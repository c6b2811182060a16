package io.unknot.system.upgrade;

import io.unknot.embedded.Folders;
import io.unknot.local.child.PostgresChild;
import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import io.unknot.system.running.Superuser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** What the databases of a release held, as {@code build/keep-release} has kept it; its people are made up. */
record ReleasedData(Path home, Path folder) {

    private static final List<Service> KEEPERS = List.of(Service.THERAPIST, Service.BOOKING, Service.NOTIFICATION);

    /** What build/keep-release seals with. */
    private static final String KEY = "a key for people who are made up";

    /** Of the newest release. */
    static ReleasedData last(Path home) {
        try (Stream<Path> releases = Files.list(home.resolve("build/releases"))) {
            return releases.max(Comparator.comparing(release ->
                            Runtime.Version.parse(release.getFileName().toString())))
                    .map(release -> new ReleasedData(home, release))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into a folder whose services have not run yet. */
    void putKeysInto(DataDirectory data) throws IOException {
        for (String keys : List.of("keys", "link-keys")) {
            Path of = data.root().resolve(keys);
            Folders.createPrivate(of);
            Files.writeString(
                    of.resolve("1"), Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** Into the empty databases of a PostgreSQL that runs, first the tables as the release made them, then its rows. */
    void putInto(DataDirectory data) throws IOException, SQLException {
        for (Service service : KEEPERS) {
            String database = service.database().orElseThrow();
            migrate(data, service, database);
            try (Connection connection = new Superuser(data).enter(database);
                    BufferedReader lines = Files.newBufferedReader(folder.resolve(database + ".sql"))) {
                fill(connection, lines);
            }
        }
    }

    private void migrate(DataDirectory data, Service service, String database) throws IOException {
        int port = Ports.remembered(data).of(PostgresChild.NAME);
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                        service.role(),
                        new Passwords(data).of(service.role()))
                .locations("filesystem:" + migrations(data, service))
                .load()
                .migrate();
    }

    // Those the release had; what came after is for the services to do.
    private Path migrations(DataDirectory data, Service service) throws IOException {
        Path copies = Files.createDirectories(data.root().resolve("migrations").resolve(service.word()));
        for (String line : Files.readAllLines(folder.resolve("sums"))) {
            String file = line.split(" +", 2)[1];
            if (file.startsWith(service.word() + "/") || file.contains("/db/outbox/")) {
                Path migration = home.resolve(file);
                Files.copy(migration, copies.resolve(migration.getFileName()));
            }
        }
        return copies;
    }

    // Triggers and foreign keys rest, as in a dump that is restored. What migrations put in is in the rows as well, and
    // so is
    // which there were, those written in Java among them.
    private static void fill(Connection connection, BufferedReader lines) throws IOException, SQLException {
        tell(connection, "SET session_replication_role = replica");
        tell(connection, """
            DO $$ BEGIN EXECUTE (
                SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
                WHERE schemaname = 'public'); END $$\
            """);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("COPY ")) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(line, new StringReader(rows(lines)));
            } else {
                tell(connection, line);
            }
        }
    }

    private static String rows(BufferedReader lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = lines.readLine(); !line.equals("\\."); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        return rows.toString();
    }

    private static void tell(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
