package io.unknot.booking.careplan;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The clearances that managers have recorded with the client's screenings. */
@Component
class RecordedClearances implements Clearances {

    private final io.unknot.booking.screening.Clearances recorded;

    RecordedClearances(io.unknot.booking.screening.Clearances recorded) {
        this.recorded = recorded;
    }

    @Override
    public Mono<Boolean> validOf(UUID clientId, Instant now) {
        return recorded.valid(clientId).map(one -> now.isBefore(one.until())).defaultIfEmpty(false);
    }
}
