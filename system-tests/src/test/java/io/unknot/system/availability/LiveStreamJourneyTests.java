package io.unknot.system.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.EventStream;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A page that shows free times hears through the gateway when one is taken or free again. */
@WholeSystem
class LiveStreamJourneyTests {

    private static final String STREAM = "/api/v1/clinics/" + Offer.RIVERSIDE + "/availability/stream";

    private final RunningSystem system;
    private final Visits visits;

    LiveStreamJourneyTests(RunningSystem system) {
        this.system = system;
        GatewayClient robin = system.signedIn("client");
        this.visits = new Visits(robin);
    }

    @Test
    void aPageHearsOfATimeThatIsTakenAndOfOneThatIsFreeAgain() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);

        try (EventStream stream = EventStream.open(system.gateway().resolve(STREAM), null)) {
            UUID id = visits.hold(time);
            assertThat(stream.next("taken").text())
                    .contains(time.start().toString())
                    .contains(Offer.MARA.therapist().toString())
                    .doesNotContain(id.toString());
            visits.cancel(id);
            assertThat(stream.next("freed").text()).contains(time.start().toString());
        }
    }

    @Test
    void aPageThatComesBackHearsWhatItMissed() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        String last;
        UUID id;
        try (EventStream stream = EventStream.open(system.gateway().resolve(STREAM), null)) {
            id = visits.hold(time);
            last = stream.next("taken").id();
        }

        visits.cancel(id);

        try (EventStream stream = EventStream.open(system.gateway().resolve(STREAM), last)) {
            assertThat(stream.next("freed").text()).contains(time.start().toString());
        }
    }
}
