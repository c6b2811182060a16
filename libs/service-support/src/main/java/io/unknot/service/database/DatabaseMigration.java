package io.unknot.service.database;

import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the schema up to date in the background and tries for ever: a service starts, serves what needs no database
 * and says in its readiness that it waits. Publishes {@link DatabaseReady} once it is done.
 */
public final class DatabaseMigration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseMigration.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final ApplicationEventPublisher events;
    private volatile boolean done;
    private volatile String lack = "the schema is being migrated";
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    DatabaseMigration(Flyway flyway, ApplicationEventPublisher events) {
        this.flyway = flyway;
        this.events = events;
    }

    /** Whether the schema is the one this version was written for. */
    public boolean done() {
        return done;
    }

    /** What the service waits for while it is not done. */
    String lack() {
        return lack;
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("database-migration").start(this::migrateUntilDone);
    }

    @Override
    public void stop() {
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return worker.isAlive();
    }

    private void migrateUntilDone() {
        var pause = FIRST_PAUSE;
        try {
            while (!migrated()) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            done = true;
            events.publishEvent(new DatabaseReady(this));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean migrated() {
        try {
            flyway.migrate();
            return true;
        } catch (FlywaySqlUnableToConnectToDbException e) {
            report("waiting for PostgreSQL", e);
        } catch (RuntimeException e) {
            report("the schema could not be migrated", e);
        }
        return false;
    }

    private void report(String reason, RuntimeException failure) {
        if (!reason.equals(lack)) {
            var said = failure.getMessage() == null ? "" : failure.getMessage();
            log.warn(
                    "Not ready, {}, trying on: {}",
                    reason,
                    said.lines().findFirst().orElse(""));
        }
        log.debug("Not ready, {}", reason, failure);
        lack = reason;
    }
}
