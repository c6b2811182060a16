package io.unknot.therapist.therapist.postgres;

import io.unknot.therapist.therapist.Fee;
import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.util.UUID;

/** A fee as JSON in a therapist's row. */
record FeeColumn(UUID treatmentId, long minutes, long amountMinor, String currency) {
    static FeeColumn of(Fee fee) {
        var price = fee.price();
        return new FeeColumn(
                fee.treatmentId(),
                fee.duration().toMinutes(),
                price.amountMinor(),
                price.currency().getCurrencyCode());
    }

    Fee toDomain() {
        return new Fee(treatmentId, Duration.ofMinutes(minutes), Price.of(amountMinor, currency));
    }
}
