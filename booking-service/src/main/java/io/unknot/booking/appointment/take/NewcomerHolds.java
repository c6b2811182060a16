package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.LiveHolds;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The live holds of {@linkplain LiveHolds#newcomer() newcomers}. */
public interface NewcomerHolds {

    /** Inside a write: how much of this day at the clinic newcomers hold, told to one of their writes at a time. */
    Mono<Duration> lock(UUID clinicId, Span day);
}
