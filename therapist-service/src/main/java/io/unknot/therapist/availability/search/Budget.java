package io.unknot.therapist.availability.search;

import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.therapist.Fee;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Variant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which currency somebody pays, and how much of its smallest unit at most; nothing said, anything goes. */
public record Budget(@Nullable Currency currency, @Nullable Long most) {

    /**
     * What it costs with a therapist at a clinic: their fee, else the list price, in the currency; when none is said, in
     * the clinic's, or else in the first there is.
     */
    public Optional<Price> price(Clinic clinic, Therapist therapist, Treatment treatment, Variant variant) {
        var list = currency == null ? listed(clinic, variant) : variant.price(currency);
        return list.map(price -> asked(therapist, treatment, variant, price));
    }

    boolean allows(Therapist therapist, Treatment treatment, Variant variant) {
        if (currency == null) {
            return true;
        }
        return variant.price(currency)
                .map(price -> asked(therapist, treatment, variant, price))
                .filter(price -> most == null || price.amountMinor() <= most)
                .isPresent();
    }

    private static Optional<Price> listed(Clinic clinic, Variant variant) {
        return clinic.address()
                .currency()
                .flatMap(variant::price)
                .or(() -> variant.prices().stream().findFirst());
    }

    private static Price asked(Therapist therapist, Treatment treatment, Variant variant, Price list) {
        return therapist.fees().stream()
                .filter(fee -> fee.treatmentId().equals(treatment.id())
                        && fee.duration().equals(variant.duration())
                        && fee.price().currency().equals(list.currency()))
                .map(Fee::price)
                .findFirst()
                .orElse(list);
    }
}
