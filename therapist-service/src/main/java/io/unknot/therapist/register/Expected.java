package io.unknot.therapist.register;

import io.unknot.service.problem.Problem;
import java.util.Optional;
import java.util.Set;

/** What a writer believes is there now; whoever says nothing overwrites whatever there is. */
public sealed interface Expected {

    record Anything() implements Expected {}

    /** Some entry, of whichever version. */
    record Something() implements Expected {}

    record OneOf(Set<Long> versions) implements Expected {
        public OneOf {
            versions = Set.copyOf(versions);
        }
    }

    /** Throws 412 {@code stale-version} when the belief is wrong. */
    default void require(Optional<? extends Versioned<?>> current) {
        var holds = switch (this) {
            case Anything() -> true;
            case Something() -> current.isPresent();
            case OneOf(var versions) ->
                current.filter(entry -> versions.contains(entry.version())).isPresent();
        };
        if (!holds) {
            throw stale(current).toException();
        }
    }

    private static Problem stale(Optional<? extends Versioned<?>> current) {
        return Problem.of(412, "stale-version", "Somebody has changed this since you read it")
                .detail(current.map(entry -> "It is at version " + entry.version() + " now.")
                        .orElse("There is nothing under this id."))
                .next("Read it again, make your change to what you get, and send that with its ETag in If-Match.");
    }
}
