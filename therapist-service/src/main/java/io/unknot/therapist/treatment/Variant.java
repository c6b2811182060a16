package io.unknot.therapist.treatment;

import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A length a treatment may be booked in, and what it costs in each currency; the order of these means nothing. */
public record Variant(Duration duration, List<Price> prices) {

    private static final Comparator<Price> BY_CURRENCY =
            Comparator.comparing(price -> price.currency().getCurrencyCode());

    public Variant {
        prices = prices.stream().sorted(BY_CURRENCY).toList();
        Checks.require(
                prices.stream().map(Price::currency).distinct().count() == prices.size(),
                "prices must not hold two of one currency");
    }

    /** What it costs in a currency, if it is sold in it. */
    public Optional<Price> price(Currency currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }
}
