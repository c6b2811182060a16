package io.unknot.therapist.therapist;

import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.util.Comparator;
import java.util.Currency;
import java.util.UUID;

/** What a therapist asks for a variant of a treatment, in place of its list price in that currency. */
public record Fee(UUID treatmentId, Duration duration, Price price) {

    static final Comparator<Fee> BY_VARIANT = Comparator.comparing(Fee::treatmentId)
            .thenComparing(Fee::duration)
            .thenComparing(fee -> fee.price().currency().getCurrencyCode());

    /** Whether both are asked for the same thing in the same currency. */
    boolean competesWith(Fee other) {
        return BY_VARIANT.compare(this, other) == 0;
    }

    Currency currency() {
        return price.currency();
    }
}
