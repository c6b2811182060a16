package io.unknot.booking.directory;

import io.unknot.schedule.Offer;
import java.time.ZoneId;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the clinics offer, as far as this service has heard. */
public interface Directory {

    /** All that is needed to decide a booking; {@link UnknownEntry} naming what is not known. */
    Mono<Offer> offer(UUID clinicId, UUID treatmentId, UUID therapistId);

    /** The treatment by each therapist who gives it and has shifts at this clinic; none when either is not known. */
    Flux<Offer> offers(UUID clinicId, UUID treatmentId);

    /** The zone visits at this clinic are shown in; empty for a clinic that is not known. */
    Mono<ZoneId> zoneOf(UUID clinicId);
}
