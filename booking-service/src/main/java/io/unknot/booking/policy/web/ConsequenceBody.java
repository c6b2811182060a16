package io.unknot.booking.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unknot.booking.policy.Consequence;
import io.unknot.booking.policy.Consequence.Fee;
import io.unknot.booking.policy.Consequence.None;
import io.unknot.booking.policy.Consequence.Percent;
import io.unknot.service.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A consequence as JSON: {@code none}, a {@code fee} of an amount in the currency's smallest unit, or a {@code percent}
 * of the price.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsequenceBody(
        @NotNull @Pattern(regexp = "none|fee|percent", message = "must be none, fee or percent")
        String kind,

        @Nullable @Min(1) @Max(100_000_000) Long amountMinor,

        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as GBP")
        String currency,

        @Nullable @Min(1) @Max(100) Integer percent) {

    public static ConsequenceBody of(Consequence consequence) {
        return switch (consequence) {
            case None() -> new ConsequenceBody("none", null, null, null);
            case Fee(var amount, var currency) -> new ConsequenceBody("fee", amount, currency.getCurrencyCode(), null);
            case Percent(var percent) -> new ConsequenceBody("percent", null, null, percent);
        };
    }

    /** A 400 about the field it stands in when something is missing or too much. */
    Consequence toConsequence(String field) {
        boolean isFee = kind.equals("fee");
        require((amountMinor != null) == isFee, field + ".amountMinor", "goes with a fee, and only with it");
        require((percent != null) == kind.equals("percent"), field + ".percent", "goes with percent, and only with it");
        require((currency != null) == isFee, field + ".currency", "goes with a fee, and only with it");
        if (amountMinor != null && currency != null) {
            return new Fee(amountMinor, currency(field, currency));
        }
        return percent == null ? Consequence.NONE : new Percent(percent);
    }

    private static Currency currency(String field, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw wrong(field + ".currency", "must be an ISO 4217 code such as GBP");
        }
    }

    private static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw wrong(field, reason);
        }
    }

    private static RuntimeException wrong(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }
}
