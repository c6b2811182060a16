package io.unknot.benchmark.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What bookings leave others to do: what a warm-up left would else be counted with what is measured after it. */
public final class Backlog {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final DatabaseLogin booking;
    private final DatabaseLogin notification;

    /** Of the two services at either end of what is to be done. */
    public Backlog(MeasuredSystem system) {
        this.booking = system.login("booking");
        this.notification = system.login("notification");
    }

    /** Returns once notification-service knows of every visit and has nothing due; fails after four minutes. */
    public void awaitNone() {
        long begun = System.nanoTime();
        try (var booked = booking.connect();
                var told = notification.connect()) {
            while (left(booked, told) > 0) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("What was booked is not done with after " + PATIENCE);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is left to do could not be counted", e);
        }
    }

    private static long left(Connection booked, Connection told) throws SQLException {
        var visits = "SELECT count(*) FROM appointment";
        var due = "SELECT count(*) FROM message WHERE state IN ('PLANNED', 'SENDING') AND look_at <= clock_timestamp()";
        return Math.abs(count(booked, visits) - count(told, visits)) + count(told, due);
    }

    private static long count(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
