package io.unknot.therapist.treatment.web;

import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.treatment.Variant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/** A length to book, and its price in each currency it is sold in. */
record VariantBody(
        @NotNull @Min(10) @Max(240) Integer minutes,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PriceBody> prices) {

    static VariantBody of(Variant variant) {
        var minutes = Math.toIntExact(variant.duration().toMinutes());
        return new VariantBody(
                minutes, variant.prices().stream().map(PriceBody::of).toList());
    }

    Variant toVariant() {
        return new Variant(Duration.ofMinutes(minutes), Wire.readAll("prices", prices, PriceBody::toPrice));
    }
}
