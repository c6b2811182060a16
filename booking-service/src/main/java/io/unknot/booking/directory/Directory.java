package io.unknot.booking.directory;

import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Place;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the clinics offer, as far as this service has heard. Rosters hold what has not ended two days ago. */
public interface Directory {

    /** All that is needed to decide a booking; {@link UnknownEntry} naming what is not known, {@link UnknownLength}. */
    Mono<Offer> offer(UUID clinicId, UUID treatmentId, UUID therapistId, Length length);

    /**
     * The treatment by each therapist who gives it and has shifts at this clinic; none when either is not known.
     * {@link UnknownLength} as in {@link #offer}.
     */
    Flux<Offer> offers(UUID clinicId, UUID treatmentId, Length length);

    /** What was told of these treatments, in the order of the ids; one that is not known is not among them. */
    Flux<TreatmentChanged> treatments(List<UUID> treatmentIds);

    /** Where these clinics are; one that is not known or has no place is not among them. */
    Mono<Map<UUID, Place>> placesOf(Collection<UUID> clinicIds);

    /**
     * Of these therapists those of the gender and with the language (an ISO 639 code) that are named; what was never told
     * of a therapist is not so.
     */
    Mono<Set<UUID>> therapistsWho(Collection<UUID> therapistIds, Optional<String> gender, Optional<String> language);

    /** The zone visits at this clinic are shown in; empty for a clinic that is not known. */
    Mono<ZoneId> zoneOf(UUID clinicId);

    /** {@link UnknownEntry} unless there is such a clinic, treatment or therapist: the kind is one of these words. */
    Mono<Void> requireKnown(String kind, UUID id);
}
