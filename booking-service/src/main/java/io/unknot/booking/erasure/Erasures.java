package io.unknot.booking.erasure;

import io.unknot.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is kept of clients, to be done away with; inside a write. */
public interface Erasures {

    /**
     * Locked until the write ends: what others are just keeping of the client is waited for, and what they want to keep
     * afterwards is refused by the database. Empty for who is no client, or another one now.
     */
    Mono<Standing> lock(UUID clientId);

    /** Visits that are held, asked for or booked and not over, or going on; at most ten. */
    Mono<List<UUID>> visitsToCome(UUID clientId);

    /**
     * Destroys the client's key and does away with all that is theirs alone; visits, courses, consents and fees stay under
     * the bare id. What others have to be told: that the client is forgotten, under every id that was theirs, and which
     * codes recommend nobody any more. {@link ErasureRefused.BusyClient} while somebody offers the client a time.
     */
    Mono<List<Event>> erase(UUID clientId);

    /** Since when the client is forgotten, if they are. */
    record Standing(Optional<Instant> erasedAt) {}
}
