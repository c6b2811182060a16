package io.unknot.therapist.treatment.postgres;

import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Variant;
import java.time.Duration;
import java.util.List;

/** A variant as JSON in a treatment's row. */
record VariantColumn(long minutes, List<PriceColumn> prices) {
    static VariantColumn of(Variant variant) {
        return new VariantColumn(
                variant.duration().toMinutes(),
                variant.prices().stream().map(PriceColumn::of).toList());
    }

    Variant toDomain() {
        return new Variant(
                Duration.ofMinutes(minutes),
                prices.stream().map(PriceColumn::toDomain).toList());
    }

    record PriceColumn(long amountMinor, String currency) {
        static PriceColumn of(Price price) {
            return new PriceColumn(price.amountMinor(), price.currency().getCurrencyCode());
        }

        Price toDomain() {
            return Price.of(amountMinor, currency);
        }
    }
}
