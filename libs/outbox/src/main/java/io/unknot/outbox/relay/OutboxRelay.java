package io.unknot.outbox.relay;

import io.unknot.outbox.FaultPoint;
import io.unknot.service.database.DatabaseReady;
import io.unknot.service.database.OwnThread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * The loop that sends what was told. It reads and sends outside any transaction, and flags what the broker acknowledged:
 * a crash in between repeats events and loses none.
 *
 * <p>It is a plain loop on a thread and a JDBC connection of its own: it must keep one session for its lock, wait for
 * notifications, and send in order, and none of that gains from being reactive.
 */
public final class OutboxRelay implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int PURGE_BATCH = 1_000;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(500);
    /** How long what is told after a batch gathers to the next: a batch costs database, broker and consumers as much as an event. */
    private static final Duration GATHER = Duration.ofMillis(5);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource database;
    private final EventSender sender;
    private final FaultPoint.Watch faults;
    private final RelayMeters meters;
    private final OwnThread thread = new OwnThread("outbox-relay", this::relayUntilStopped);
    private long nextPurge = System.nanoTime();

    OutboxRelay(DataSource database, EventSender sender, FaultPoint.Watch faults, RelayMeters meters) {
        this.database = database;
        this.sender = sender;
        this.faults = faults;
        this.meters = meters;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        thread.start();
    }

    /** Waits for the batch in hand, so that a clean stop repeats nothing. */
    @Override
    public void destroy() throws InterruptedException {
        thread.end();
    }

    private void relayUntilStopped() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var outbox = OutboxConnection.open(database)) {
                relayThrough(outbox);
            } catch (SQLException e) {
                LOG.warn("The relay lost its database connection and tries again: {}", e.getMessage());
                OwnThread.pause(PAUSE_AFTER_FAILURE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                meters.standsBy();
            }
        }
    }

    private void relayThrough(OutboxConnection outbox) throws SQLException, InterruptedException {
        while (!outbox.tryBecomeActive()) {
            Thread.sleep(POLL);
        }
        meters.isActive();
        while (!Thread.currentThread().isInterrupted()) {
            relayBatch(outbox);
        }
    }

    private void relayBatch(OutboxConnection outbox) throws SQLException, InterruptedException {
        var rows = outbox.unpublished(BATCH);
        meters.sees(rows);
        if (rows.isEmpty()) {
            purgeNowAndThen(outbox);
        } else {
            send(rows, outbox);
        }
        if (rows.size() < BATCH) {
            outbox.awaitNews(POLL);
        }
    }

    private void send(List<OutboxRow> rows, OutboxConnection outbox) throws SQLException, InterruptedException {
        faults.passes(FaultPoint.COMMITTED_NOT_SENT);
        var sent = sender.send(rows);
        faults.passes(FaultPoint.SENT_NOT_FLAGGED);
        outbox.flagPublished(sent);
        var gone = Set.copyOf(sent);
        meters.sent(rows.stream().filter(row -> gone.contains(row.id())).toList());
        if (sent.size() < rows.size()) {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } else if (rows.size() < BATCH) {
            Thread.sleep(GATHER);
        }
    }

    // Looking for old rows reads many that are not: after each batch it cost more than all the sending.
    private void purgeNowAndThen(OutboxConnection outbox) throws SQLException {
        if (System.nanoTime() - nextPurge >= 0 && outbox.purge(KEPT, PURGE_BATCH) < PURGE_BATCH) {
            nextPurge = System.nanoTime() + BETWEEN_PURGES.toNanos();
        }
    }
}
