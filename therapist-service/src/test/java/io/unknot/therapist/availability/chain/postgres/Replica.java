package io.unknot.therapist.availability.chain.postgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unknot.schedule.book.Taking;
import io.unknot.therapist.TestSetup;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.chain.Told;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** One more replica on the test's database, as far as its chain in memory goes. */
final class Replica {

    final ChainInMemory chain = new ChainInMemory();
    final Told told = new Told();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ChainKeeper keeper;
    private final ChainLoop loop;

    Replica(DataSource database, CatalogueRows rows) {
        var chainMeters = new ChainMeters(meters);
        this.keeper = new ChainKeeper(rows, chain, told, TestSetup.NOW, chainMeters);
        this.loop = new ChainLoop(database, keeper, chainMeters);
    }

    Replica start() {
        loop.start();
        return this;
    }

    Optional<Taking> taking(UUID appointment) {
        return chain.known().flatMap(known -> known.book().taking(appointment));
    }

    boolean knowsClinic(UUID clinic) {
        return chain.known().flatMap(known -> known.catalogue().clinic(clinic)).isPresent();
    }

    void stop() throws InterruptedException {
        loop.destroy();
    }
}
