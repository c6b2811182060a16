package io.unknot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.embedded.postgres.Database;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.outbox.ledger.Ledger;
import io.unknot.outbox.ledger.LedgerApplication;
import io.unknot.testing.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger as a process of its own, killed where a crash could lose or repeat a fact, and started again. */
class CrashJourneyTests {

    private static final int VERSIONS = 6;
    private static final int KILLED = 137;

    private final Database database = TestInfrastructure.postgres().newDatabase();
    private final List<UUID> accounts =
            IntStream.range(0, 4).mapToObj(_ -> UUID.randomUUID()).toList();
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path logs;

    @BeforeEach
    void factsAreDecidedAndNotYetTold() throws SQLException {
        Flyway.configure()
                .dataSource(url(), database.user(), database.password())
                .locations("classpath:db/migration", "classpath:db/outbox")
                .load()
                .migrate();
        try (var connection = connect()) {
            for (long version = 1; version <= VERSIONS; version++) {
                for (var account : accounts) {
                    tell(connection, account, version);
                }
            }
        }
    }

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMMITTED_NOT_SENT, 1",
        "SENT_NOT_FLAGGED, 1",
        "APPLIED_NOT_ACKNOWLEDGED, 1",
        "APPLIED_NOT_ACKNOWLEDGED, 11"
    })
    void losesNothingRepeatsNothingAndKeepsTheOrder(FaultPoint point, int pass) throws Exception {
        var doomed = start("--die.at=" + point, "--die.at.pass=" + pass);
        assertThat(doomed.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(doomed.exitValue()).isEqualTo(KILLED);

        start();

        var all = LongStream.rangeClosed(1, VERSIONS).boxed().toList();
        await().untilAsserted(() -> assertThat(accounts)
                .allSatisfy(account -> assertThat(heardOf(account)).isEqualTo(all)));
        await().untilAsserted(() -> assertThat(unpublished()).isZero());
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(accounts)
                        .allSatisfy(account -> assertThat(heardOf(account)).isEqualTo(all)));
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(processes.size() + ".log").toFile());
        builder.environment().putAll(environment());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", TestInfrastructure.kafka().bootstrapServers());
        environment.put("UNKNOT_DATABASE_HOST", database.host());
        environment.put("UNKNOT_DATABASE_PORT", String.valueOf(database.port()));
        environment.put("UNKNOT_DATABASE_NAME", database.name());
        environment.put("UNKNOT_DATABASE_USER", database.user());
        environment.put("UNKNOT_DATABASE_PASSWORD", database.password());
        // A consumer group of this test alone.
        environment.put("SPRING_APPLICATION_NAME", "ledger-" + database.name());
        return environment;
    }

    private void tell(Connection connection, UUID account, long version) throws SQLException {
        var event = Ledger.event(account, version);
        var sql = "INSERT INTO outbox (topic, key, subject, version, type, payload) VALUES (?, ?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, EventCatalogue.topicOf(event));
            statement.setObject(2, account);
            statement.setObject(3, account);
            statement.setLong(4, version);
            statement.setString(5, EventCatalogue.typeOf(event));
            statement.setString(6, EventJson.write(event));
            statement.executeUpdate();
        }
    }

    private List<Long> heardOf(UUID account) throws SQLException {
        return longs("SELECT version FROM heard WHERE subject = '" + account + "' ORDER BY position");
    }

    private long unpublished() throws SQLException {
        return longs("SELECT count(*) FROM outbox WHERE published_at IS NULL").getFirst();
    }

    private List<Long> longs(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var found = new ArrayList<Long>();
            while (result.next()) {
                found.add(result.getLong(1));
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), database.user(), database.password());
    }

    private String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.name());
    }
}
