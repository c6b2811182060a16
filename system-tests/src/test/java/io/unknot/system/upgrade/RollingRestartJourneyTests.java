package io.unknot.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.FreePorts;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of the service that books are replaced one after the other while people book: nobody is refused. With
 * {@code -Dupgrade.from} the system is at first that of another checkout, of the release before for example, and all that is started
 * beside it is of this one.
 */
@WholeSystem
class RollingRestartJourneyTests {

    private static final String SERVICE = "booking-service";
    private static final int ENOUGH = 40;

    private final RunningSystem system;

    RollingRestartJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void failsNobodysRequest() {
        var times = List.of(system.diary().aFreeTime(Offer.SANA), system.diary().aFreeTime(Offer.TOM));
        var port = FreePorts.one();
        try (var balancer = Balancer.open();
                var second = Twin.of(system, SERVICE, twoPorts(port));
                var gateway = Twin.of(
                        system,
                        "gateway",
                        Map.of(
                                "UNKNOT_ROUTES_BOOKING_SERVICE",
                                balancer.address().toString()))) {
            second.start();
            balancer.over(portOfFirst(), port);
            system.process("gateway").stop();
            gateway.start();
            replaceBothWhilePeopleBook(times, balancer, second, port);
        } finally {
            system.process(SERVICE).start();
            system.process("gateway").start();
        }
    }

    private void replaceBothWhilePeopleBook(List<FreeTime> times, Balancer balancer, Twin second, int port) {
        try (var people = People.over(system, times)) {
            people.awaitServed(ENOUGH);
            balancer.over(port);
            system.process(SERVICE).stop();
            people.awaitServed(ENOUGH);
            system.process(SERVICE).start();
            balancer.over(portOfFirst());
            second.close();
            people.awaitServed(ENOUGH);
            second.start();
            balancer.over(portOfFirst(), port);
            people.awaitServed(ENOUGH);
            assertThat(people.refused()).isEmpty();
        }
    }

    private int portOfFirst() {
        return URI.create(system.process(SERVICE).address()).getPort();
    }

    private static Map<String, String> twoPorts(int port) {
        return Map.of(
                "SERVER_PORT", Integer.toString(port),
                "MANAGEMENT_SERVER_PORT", Integer.toString(FreePorts.one()));
    }
}
