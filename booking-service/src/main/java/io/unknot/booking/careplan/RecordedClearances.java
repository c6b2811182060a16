package io.unknot.booking.careplan;

import io.unknot.booking.screening.Clearances.Clearance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Clearances as managers recorded them. */
@Component
class RecordedClearances implements Clearances {

    private final io.unknot.booking.screening.Clearances recorded;

    RecordedClearances(io.unknot.booking.screening.Clearances recorded) {
        this.recorded = recorded;
    }

    @Override
    public Mono<Instant> givenTo(UUID clientId) {
        return recorded.valid(clientId).map(Clearance::givenAt);
    }
}
