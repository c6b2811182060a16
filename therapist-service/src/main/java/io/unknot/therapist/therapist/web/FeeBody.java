package io.unknot.therapist.therapist.web;

import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.therapist.Fee;
import io.unknot.therapist.treatment.web.PriceBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.UUID;

/** In place of the list price of that length of the treatment, in that currency. */
record FeeBody(
        @NotNull UUID treatmentId,
        @NotNull @Min(10) @Max(240) Integer minutes,
        @NotNull @Valid PriceBody price) {

    static FeeBody of(Fee fee) {
        var minutes = Math.toIntExact(fee.duration().toMinutes());
        return new FeeBody(fee.treatmentId(), minutes, PriceBody.of(fee.price()));
    }

    Fee toFee() {
        return new Fee(treatmentId, Duration.ofMinutes(minutes), Wire.read("price.", price::toPrice));
    }
}
