package io.unknot.benchmark.booking;

import io.unknot.benchmark.load.Connections;
import io.unknot.benchmark.running.DatabaseLogin;
import io.unknot.benchmark.sql.PgBench;
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

/** The statements of a booking in five round trips by pgbench: begin, lock, claim, write, commit. */
final class BareBooking {

    private final DatabaseLogin login;
    private final Path script;
    private final List<Double> rounds = new ArrayList<>();

    private BareBooking(DatabaseLogin login, Path script) {
        this.login = login;
        this.script = script;
    }

    /** Makes the tables it writes into, beside the service's own. */
    static BareBooking over(DatabaseLogin login, Path folder) {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS twin CASCADE");
            statement.execute(read("twin.sql"));
            var script = folder.resolve("booking.pgbench");
            Files.writeString(script, read("booking.pgbench"));
            return new BareBooking(login, script);
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
        return PgBench.run(login, script, Connections.COUNT, "--time=" + time.toSeconds());
    }

    private static String read(String name) throws IOException {
        try (var resource = BareBooking.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
