package io.unknot.booking.wall;

import io.unknot.service.access.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The clinics beyond which a request reads nothing, whatever its statements ask for. It comes from the caller's token and
 * travels beside the request, so a query that forgets its scope, or is given a wrong one, does not widen it. Writes are
 * outside it.
 */
public record Wall(Set<UUID> clinics, boolean recordsOpen) {

    /** Of these clinics, and of their clients' health. */
    public Wall {
        clinics = Set.copyOf(clinics);
    }

    /** Around staff of some clinics; clients are held to their own by each query, and who has every clinic needs none. */
    public static Optional<Wall> around(Caller caller) {
        return caller instanceof Caller.Staff staff && !staff.clinics().all()
                ? Optional.of(new Wall(staff.clinics().clinics(), false))
                : Optional.empty();
    }

    /** The one around what is being read. */
    public static Optional<Wall> in(ContextView context) {
        return context.<Wall>getOrEmpty(Wall.class)
                .map(wall -> context.hasKey(Opened.class) ? new Wall(wall.clinics, true) : wall);
    }

    /** For a request that says why it opens a client's record: what is kept of clients is open to it, of clinics not. */
    public static Context opened(Context context) {
        return context.put(Opened.class, new Opened());
    }

    /** A context within it. */
    public Context within(Context context) {
        return context.put(Wall.class, this);
    }

    /**
     * For what is meant to look further: of a client whom the caller may know it counts or shows what was elsewhere. Its
     * statement is held by its conditions alone.
     */
    public static <T> Mono<T> beyond(Mono<T> reading) {
        return reading.contextWrite(context -> context.delete(Wall.class));
    }

    /** As {@link #beyond(Mono)}, of several. */
    public static <T> Flux<T> beyond(Flux<T> reading) {
        return reading.contextWrite(context -> context.delete(Wall.class));
    }

    private record Opened() {}
}
