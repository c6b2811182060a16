package io.unknot.therapist.availability.search;

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

    /** What it costs with a therapist: their fee, else the list price, in the currency or else in the first there is. */
    public Optional<Price> price(Therapist therapist, Treatment treatment, Variant variant) {
        var list = currency == null ? variant.prices().stream().findFirst() : variant.price(currency);
        return list.map(price -> fee(therapist, treatment, variant, price).orElse(price));
    }

    boolean allows(Therapist therapist, Treatment treatment, Variant variant) {
        if (currency == null) {
            return true;
        }
        return price(therapist, treatment, variant)
                .filter(price -> most == null || price.amountMinor() <= most)
                .isPresent();
    }

    private static Optional<Price> fee(Therapist therapist, Treatment treatment, Variant variant, Price list) {
        return therapist.fees().stream()
                .filter(fee -> fee.treatmentId().equals(treatment.id())
                        && fee.duration().equals(variant.duration())
                        && fee.price().currency().equals(list.currency()))
                .map(Fee::price)
                .findFirst();
    }
}
