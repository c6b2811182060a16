package io.unknot.therapist.treatment.web;

import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.treatment.Price;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** An amount in the currency's smallest unit, such as pence, and the currency's ISO 4217 code. */
public record PriceBody(
        @NotNull @Min(0) @Max(100_000_000) Long amountMinor,
        @ShortText String currency) {

    public static PriceBody of(Price price) {
        return new PriceBody(price.amountMinor(), price.currency().getCurrencyCode());
    }

    public Price toPrice() {
        return Price.of(amountMinor, currency);
    }
}
