package io.unknot.therapist.therapist.web;

import io.unknot.therapist.rating.Ratings;
import io.unknot.therapist.rating.web.RatingShown;
import io.unknot.therapist.therapist.Therapists;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what is shown with therapists, of many at once. */
@Component
final class BesideTherapists {

    private final Therapists therapists;
    private final Ratings ratings;

    BesideTherapists(Therapists therapists, Ratings ratings) {
        this.therapists = therapists;
        this.ratings = ratings;
    }

    Mono<Beside> of(UUID id) {
        return of(Set.of(id)).map(found -> found.apply(id));
    }

    /** What there is of each of these; there is nothing beside any other. */
    Mono<Function<UUID, Beside>> of(Collection<UUID> ids) {
        return Mono.zip(therapists.clinicsOf(ids), ratings.of(ids))
                .map(found -> id -> new Beside(
                        found.getT1().getOrDefault(id, Set.of()),
                        RatingShown.of(found.getT2().get(id))));
    }
}
