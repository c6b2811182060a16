package io.unknot.booking.aftercare;

import io.unknot.booking.screening.Screenings;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the client said in their newest screening: the complaint, and whatever treatments may be unfit for. */
@Component
class ScreenedConditions implements KnownConditions {

    private final Screenings screenings;

    ScreenedConditions(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public Mono<Set<String>> of(UUID clientId) {
        return screenings
                .of(clientId, 1)
                .flatMap(newest -> Mono.justOrEmpty(newest.stream().findFirst()))
                .map(screening -> Set.copyOf(screening.findings().conditions()));
    }
}
