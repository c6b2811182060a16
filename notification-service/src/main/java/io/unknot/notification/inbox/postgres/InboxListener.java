package io.unknot.notification.inbox.postgres;

import io.unknot.notification.inbox.live.InboxWakeups;
import io.unknot.service.database.DatabaseReady;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * Hears from the database that an inbox has changed, through whichever replica, and wakes the pages of this one. It is a
 * plain loop on a thread and a JDBC connection of its own, as the outbox's relay is and for the same reasons.
 */
final class InboxListener implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(InboxListener.class);
    private static final int TICK_MILLIS = 500;

    /** A connection that is dead and does not say so must be noticed some time. */
    private static final int TICKS_UNASKED = 60;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final DataSource database;
    private final InboxWakeups wakeups;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    InboxListener(DataSource database, InboxWakeups wakeups) {
        this.database = database;
        this.wakeups = wakeups;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        var loop = Thread.ofPlatform().name("inbox-listener").daemon().unstarted(this::listenUntilStopped);
        if (thread.compareAndSet(null, loop)) {
            loop.start();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        var loop = thread.get();
        if (loop != null) {
            loop.interrupt();
            loop.join(Duration.ofSeconds(5));
        }
    }

    private void listenUntilStopped() {
        var pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN inboxes");
                // Whatever was told before now was told to nobody.
                wakeups.everywhere();
                pause = FIRST_PAUSE;
                for (int tick = 1; !Thread.currentThread().isInterrupted(); tick++) {
                    hear(connection.unwrap(PGConnection.class));
                    if (tick % TICKS_UNASKED == 0) {
                        statement.execute("SELECT");
                    }
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Inboxes hear of messages late until the database can be listened to again: {}", e.toString());
                pause = waitOut(pause);
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        var told = connection.getNotifications(TICK_MILLIS);
        if (told != null) {
            for (var notification : told) {
                wakeups.of(UUID.fromString(notification.getParameter()));
            }
        }
    }

    private static Duration waitOut(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
}
