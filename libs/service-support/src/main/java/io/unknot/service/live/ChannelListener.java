package io.unknot.service.live;

import io.unknot.service.database.DatabaseReady;
import io.unknot.service.database.OwnThread;
import io.unknot.service.database.Unpooled;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.event.EventListener;

/**
 * Hears, as a bean, from the database that something has changed, through whichever replica, and wakes the pages of this
 * one. It is a plain loop on a thread and a JDBC connection of its own, as the outbox's relay is and for the same reasons.
 */
public final class ChannelListener implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelListener.class);
    private static final int TICK_MILLIS = 500;

    /** A connection that is dead and does not say so must be noticed some time. */
    private static final int TICKS_UNASKED = 60;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final String channel;
    private final DataSource database;
    private final Wakeups wakeups;
    private final OwnThread thread;

    private ChannelListener(String channel, DataSource database, Wakeups wakeups) {
        this.channel = channel;
        this.database = database;
        this.wakeups = wakeups;
        this.thread = new OwnThread(channel + "-listener", this::listenUntilStopped);
    }

    /** @param channel on which the database tells the id of what has changed; a name, not to come from outside */
    public static ChannelListener to(String channel, FlywayProperties access, Wakeups wakeups) {
        return new ChannelListener(channel, Unpooled.database(access, channel + "-listener"), wakeups);
    }

    @EventListener(DatabaseReady.class)
    void start() {
        thread.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.end();
    }

    private void listenUntilStopped() {
        var pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                // Whatever was told before now was told to nobody.
                wakeups.aboutAll();
                pause = FIRST_PAUSE;
                for (int tick = 1; !Thread.currentThread().isInterrupted(); tick++) {
                    hear(connection.unwrap(PGConnection.class));
                    if (tick % TICKS_UNASKED == 0) {
                        statement.execute("SELECT");
                    }
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn(
                        "Pages hear late of {} until the database can be listened to again: {}", channel, e.toString());
                OwnThread.pause(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        var told = connection.getNotifications(TICK_MILLIS);
        if (told != null) {
            for (var notification : told) {
                wakeups.about(UUID.fromString(notification.getParameter()));
            }
        }
    }
}
