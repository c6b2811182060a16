package io.unknot.therapist.availability.chain.postgres;

import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.chain.ChainWatch;
import io.unknot.therapist.availability.chain.ChainWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the chain in memory up to date over a connection that hears of changes. For one thread. */
@Component
class ChainKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ChainKeeper.class);

    /** Reading everything costs less than asking for more rows than this by their ids. */
    private static final int MOST_CHANGES = 20_000;

    /** Clocks drift apart, and a connection that is dead must be noticed some time. */
    private static final Duration CLOCK_TRUSTED = Duration.ofSeconds(30);

    private final CatalogueRows catalogue;
    private final ChainInMemory chain;
    private final ChainWatch watch;
    private final InstantSource clock;
    private final ChainMeters meters;
    private ChainWriter writer;
    private DatabaseClock databaseClock;

    ChainKeeper(
            CatalogueRows catalogue, ChainInMemory chain, ChainWatch watch, InstantSource clock, ChainMeters meters) {
        this.catalogue = catalogue;
        this.chain = chain;
        this.watch = watch;
        this.clock = clock;
        this.meters = meters;
        this.writer = new ChainWriter(chain.known());
        this.databaseClock = DatabaseClock.at(Instant.EPOCH);
    }

    /** Reads all of it anew. Until that is done everybody goes on reading what was known before. */
    void load(ChangesConnection connection) throws SQLException {
        long begun = System.nanoTime();
        databaseClock = DatabaseClock.at(connection.clock());
        var anew = new ChainWriter(chain.known());
        catalogue.readAll(connection, anew, today());
        LimitRows.readAll(connection, anew);
        OccupancyRows.readAll(connection, anew, clock.instant());
        chain.becomes(anew.chain());
        anew.tell(watch);
        watch.reloaded();
        writer = anew;
        var time = Duration.ofNanos(System.nanoTime() - begun);
        meters.loaded(time);
        LOG.info("The chain is in memory with {} takings, read in {} ms", writer.takings(), time.toMillis());
    }

    /** Waits for changes, at most so long, and reads what they name. */
    void follow(ChangesConnection connection, Duration longest) throws SQLException {
        var changes = connection.awaitChanges(longest);
        if (changes.size() > MOST_CHANGES) {
            load(connection);
        } else if (changes.size() > 0) {
            apply(connection, changes);
        } else if (databaseClock.age().compareTo(CLOCK_TRUSTED) > 0) {
            databaseClock = DatabaseClock.at(connection.clock());
        }
        passTime();
    }

    /** Ends what ends by itself; needs no connection. */
    void passTime() {
        writer.passTime(clock.instant(), databaseClock.now());
        meters.holds(writer.takings());
    }

    private void apply(ChangesConnection connection, Changes changes) throws SQLException {
        catalogue.read(connection, changes, writer, today());
        LimitRows.read(connection, changes.policyLevels(), writer);
        chain.becomes(writer.chain());
        OccupancyRows.read(connection, changes.appointments(), writer, clock.instant());
        meters.applied(Duration.between(changes.firstToldAt(), databaseClock.now()));
    }

    // A day more than is needed: by some clinic's clock it may still be yesterday.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2);
    }
}
