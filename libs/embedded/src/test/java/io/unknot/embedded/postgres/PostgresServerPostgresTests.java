package io.unknot.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.embedded.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerPostgresTests {
    @TempDir
    static Path folder;

    static PostgresServer server;

    private static int created;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(PostgresOptions.in(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void writesThroughToTheDisk() throws SQLException {
        Database riverside = create();

        assertThat(answer(riverside, "SHOW fsync")).isEqualTo("on");
        assertThat(answer(riverside, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(answer(riverside, "SHOW server_version")).startsWith("18.");
    }

    @Test
    void letsARoleIntoItsOwnDatabaseOnly() {
        Database riverside = create();
        Database harbour = create();
        Database trespasser =
                new Database("127.0.0.1", server.port(), riverside.name(), harbour.user(), harbour.password());
        Database shared = new Database("127.0.0.1", server.port(), "postgres", harbour.user(), harbour.password());
        Database guesser = new Database("127.0.0.1", server.port(), riverside.name(), riverside.user(), "guess");

        assertThatThrownBy(() -> answer(trespasser, "SELECT 1")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> answer(shared, "SELECT 1")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> answer(guesser, "SELECT 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void givesAnExistingRoleTheNewPassword() throws SQLException {
        Database first = create();
        Database again = server.databases().create(first.name(), first.user(), "secret-2");

        assertThat(answer(again, "SELECT current_user")).isEqualTo(first.user());
        assertThatThrownBy(() -> answer(first, "SELECT 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesNamesAndPasswordsThatWouldNeedQuoting() {
        assertThatThrownBy(() -> server.databases().create("a b", "role", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.databases().create("riverside", "role", "it's"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWhatWasCommittedThroughAKill() throws SQLException {
        Database riverside = create();
        change(riverside, "CREATE TABLE room (name text)");
        change(riverside, "INSERT INTO room VALUES ('quiet')");

        server.kill();
        server.start();

        assertThat(answer(riverside, "SELECT name FROM room")).isEqualTo("quiet");
    }

    @Test
    void findsItsDataAgainAtTheNextStart() throws SQLException {
        Database riverside = create();
        change(riverside, "CREATE TABLE room (name text)");
        server.close();
        server = PostgresServer.start(PostgresOptions.in(folder).withPort(server.port()));

        assertThat(answer(riverside, "SELECT count(*) FROM room")).isEqualTo("0");
    }

    @Test
    void refusesDataAnotherServerRunsOver() {
        assertThatThrownBy(() -> PostgresServer.start(PostgresOptions.in(folder)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining(Long.toString(server.process().handle().pid()));
    }

    @Test
    void startsOverTheMarkOfAKilledServerWhoseNumberIsSomebodyElsesNow() throws Exception {
        server.close();
        Path mark = folder.resolve("data/postmaster.pid");
        Files.writeString(mark, ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n");

        server = PostgresServer.start(PostgresOptions.in(folder));

        assertThat(server.databases().answer()).isTrue();
    }

    @Test
    void showsTheSuperuserPasswordToItsOwnerAlone() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("superuser-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new Database("h", 1, "n", "u", "p-secret").toString()).doesNotContain("p-secret");
    }

    private static Database create() {
        created++;
        return server.databases().create("clinic_" + created, "clinic_service_" + created, "secret-1");
    }

    private static String answer(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void change(Database database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
