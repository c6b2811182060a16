package io.unknot.benchmark.notification;

import io.unknot.benchmark.load.Figures;
import io.unknot.benchmark.running.DatabaseLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Messages written where notification-service keeps them: following a hundred thousand bookings would take half an hour. */
final class DueRows {

    private final DatabaseLogin notification;

    DueRows(DatabaseLogin notification) {
        this.notification = notification;
    }

    /** Fifty clinics. */
    static DueRows of(DatabaseLogin notification) {
        run(notification, text("clinics.sql"));
        return new DueRows(notification);
    }

    /** So many more, all due when this returns; the time it returned, by the database's clock, is in the message's due_at. */
    void dueNow(int count) {
        forget();
        run(notification, text("due.sql"), 0, 0, 1, count);
    }

    /** So many more, due one after the other, so many a second, from in a moment. */
    void dueAtARate(int perSecond, int count) {
        forget();
        run(notification, text("due.sql"), 2, perSecond, perSecond, count);
    }

    private void forget() {
        run(notification, "TRUNCATE message, appointment CASCADE");
    }

    boolean anyLeft() {
        return number("SELECT count(*) FROM (SELECT FROM message WHERE state IN ('PLANNED', 'SENDING') LIMIT 1) AS"
                        + " open")
                > 0;
    }

    long notSent() {
        return (long) number("SELECT count(*) FROM message WHERE state <> 'SENT'");
    }

    /** How long after it was due each message was handed over, in milliseconds. */
    Figures lateness(double seconds) {
        var sql = "SELECT extract(epoch FROM handed_over_at - due_at) * 1000 FROM message WHERE state = 'SENT'";
        try (var database = notification.connect();
                var rows = database.createStatement().executeQuery(sql)) {
            var millis = DoubleStream.builder();
            while (rows.next()) {
                millis.add(rows.getDouble(1));
            }
            return Figures.ofMillis(millis.build().toArray(), seconds);
        } catch (SQLException e) {
            throw new IllegalStateException("The messages cannot be read", e);
        }
    }

    /** A table as the messages' own, with so many due, that nobody sends from. */
    void bare(int count) {
        run(notification, "DROP TABLE IF EXISTS claimed_bare");
        run(notification, "CREATE TABLE claimed_bare (LIKE message INCLUDING ALL)");
        forget();
        run(notification, text("due.sql").replace("INSERT INTO message", "INSERT INTO claimed_bare"), 0, 0, 1, count);
        run(notification, "VACUUM ANALYZE claimed_bare");
    }

    double number(String sql) {
        try (var database = notification.connect();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The messages cannot be counted", e);
        }
    }

    private static void run(DatabaseLogin login, String sql, Object... values) {
        try (var database = login.connect()) {
            withoutLimit(database);
            try (var statement = database.prepareStatement(sql)) {
                for (int place = 0; place < values.length; place++) {
                    statement.setObject(place + 1, values[place]);
                }
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The messages cannot be written", e);
        }
    }

    private static void withoutLimit(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("SET statement_timeout = 0");
        }
    }

    static String text(String name) {
        try (var resource = DueRows.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
