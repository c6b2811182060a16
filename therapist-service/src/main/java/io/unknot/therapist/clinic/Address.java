package io.unknot.therapist.clinic;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a clinic is; the country is an ISO 3166 code of two letters, such as GB. */
public record Address(String line, String city, String postcode, String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Address {
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException("country must be an ISO 3166 code such as GB");
        }
    }

    /** What people pay with there; a few territories have no currency. */
    public Optional<Currency> currency() {
        return Optional.ofNullable(Currency.getInstance(Locale.of("", country)));
    }
}
