package io.unknot.benchmark.booking;

import io.unknot.benchmark.load.Connections;
import io.unknot.benchmark.running.DatabaseLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load program, with the statements of a booking in five round trips: begin, lock, claim, write, commit.
 * It comes with PostgreSQL's packages and has to be on the PATH.
 */
final class PgBench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private final DatabaseLogin login;
    private final Path script;
    private final List<Double> rounds = new ArrayList<>();

    private PgBench(DatabaseLogin login, Path script) {
        this.login = login;
        this.script = script;
    }

    /** Makes the tables it writes into, beside the service's own. */
    static PgBench over(DatabaseLogin login, Path folder) {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS twin CASCADE");
            statement.execute(read("twin.sql"));
            var script = folder.resolve("booking.pgbench");
            Files.writeString(script, read("booking.pgbench"));
            return new PgBench(login, script);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One round over as many connections as every other load has. */
    void measure(Duration time) {
        rounds.add(run(time));
    }

    /** Transactions a second of the median round. */
    double perSecond() {
        return rounds.stream().sorted(Comparator.naturalOrder()).toList().get(rounds.size() / 2);
    }

    double run(Duration time) {
        var connections = Integer.toString(Connections.COUNT);
        var command = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=" + DatabaseLogin.HOST,
                "--port=" + login.port(),
                "--username=" + login.role(),
                login.database());
        command.environment().put("PGPASSWORD", login.password());
        try {
            var process = command.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var found = PER_SECOND.matcher(said);
            if (process.waitFor() != 0 || !found.find()) {
                throw new IllegalStateException("pgbench: " + said);
            }
            return Double.parseDouble(found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException("pgbench has to be on the PATH: it comes with PostgreSQL's packages", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String read(String name) throws IOException {
        try (var resource = PgBench.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
