package io.unknot.therapist.availability.chain.postgres;

import io.unknot.service.database.DatabaseReady;
import io.unknot.service.database.OwnThread;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * Keeps this replica's chain in memory as the database is. It listens before it reads, so that nothing is missed in
 * between; then it reads again whatever it hears has changed. When it loses its connection the chain stays as it was, and
 * all is read anew over the next one.
 *
 * <p>It is a plain loop on a thread and a JDBC connection of its own, as the outbox's relay is and for the same reasons.
 */
final class ChainLoop implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ChainLoop.class);

    /** Holds end by themselves, so time is looked at even while nothing changes. */
    private static final Duration TICK = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final DataSource database;
    private final ChainKeeper keeper;
    private final ChainMeters meters;
    private final OwnThread thread = new OwnThread("chain-in-memory", this::keepUntilStopped);

    ChainLoop(DataSource database, ChainKeeper keeper, ChainMeters meters) {
        this.database = database;
        this.keeper = keeper;
        this.meters = meters;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        thread.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.end();
    }

    private void keepUntilStopped() {
        var pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = ChangesConnection.open(database)) {
                keeper.load(connection);
                pause = FIRST_PAUSE;
                while (!Thread.currentThread().isInterrupted()) {
                    keeper.follow(connection, TICK);
                }
            } catch (SQLException | RuntimeException e) {
                meters.lost();
                LOG.warn("The chain in memory stays as it is until it can be read again: {}", e.toString());
                waitOut(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    // Holds end also while there is no database.
    private void waitOut(Duration pause) {
        try {
            for (var left = pause; left.isPositive(); left = left.minus(TICK)) {
                Thread.sleep(left.compareTo(TICK) < 0 ? left : TICK);
                keeper.passTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Holds in memory do not end until they can be read again: {}", e.toString());
        }
    }
}
