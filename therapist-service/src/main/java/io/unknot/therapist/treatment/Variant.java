package io.unknot.therapist.treatment;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A length a treatment may be booked in, and what it costs; at most one price in each currency. */
public record Variant(Duration duration, List<Price> prices) {

    public Variant {
        prices = List.copyOf(prices);
        if (prices.stream().map(Price::currency).distinct().count() != prices.size()) {
            throw new IllegalArgumentException("prices must not hold two of one currency");
        }
    }

    /** What it costs in a currency, if it is sold in it. */
    public Optional<Price> price(Currency currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }
}
