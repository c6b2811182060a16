package io.unknot.therapist.treatment;

import java.util.Currency;

/** An amount in the currency's smallest unit, such as pence; never below zero. */
public record Price(long amountMinor, Currency currency) {

    public Price {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("amountMinor must not be below zero");
        }
    }

    /** Refuses a currency that is no ISO 4217 code. */
    public static Price of(long amountMinor, String currency) {
        return new Price(amountMinor, iso(currency));
    }

    private static Currency iso(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code such as GBP", e);
        }
    }
}
