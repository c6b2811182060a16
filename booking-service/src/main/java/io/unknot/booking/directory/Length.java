package io.unknot.booking.directory;

import java.time.Duration;

/** How long a visit is to be. */
public sealed interface Length {

    /** As long as the treatment usually takes. */
    record Usual() implements Length {}

    /** One of the lengths the treatment is given in; any other is an {@link UnknownLength}. */
    record Asked(Duration duration) implements Length {}

    /** As long as the visit already is, even when the treatment is no longer given in that length. */
    record Kept(Duration duration) implements Length {}
}
