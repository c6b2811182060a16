package io.unknot.system.invariant;

import io.unknot.local.data.DataDirectory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The check for a system that {@code ./unknot} runs: {@code -Dinvariants.data=<its folder>}. */
@EnabledIfSystemProperty(named = "invariants.data", matches = ".+")
class LocalSystemJourneyTests {

    @Test
    void everyInvariantHolds() {
        DataDirectory data = new DataDirectory(Path.of(System.getProperty("invariants.data")));
        try (Invariants invariants = Invariants.of(data)) {
            invariants.awaitAll(List.of());
        }
    }
}
