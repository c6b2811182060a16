package io.unknot.therapist.availability.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Riverside;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.therapist.Fee;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Variant;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forty minutes cost 42 pounds or 49 euros; Mara asks 45 pounds. */
class BudgetTests {

    private static final Budget ANY = new Budget(null, null);
    private static final Price POUNDS = Price.of(4200, "GBP");
    private static final Price EUROS = Price.of(4900, "EUR");
    private static final Price HER_FEE = Price.of(4500, "GBP");
    private static final Variant FORTY_MINUTES = new Variant(Duration.ofMinutes(40), List.of(POUNDS, EUROS));

    private final Riverside riverside = Riverside.anew();
    private final Treatment massage = riverside.lowBackMassage();
    private final Therapist mara = riverside.mara();

    @Test
    void costsWhatTheListSaysInTheCurrencyOfTheClinicsCountry() {
        assertThat(ANY.price(in("GB"), mara, massage, FORTY_MINUTES)).contains(POUNDS);
        assertThat(ANY.price(in("ES"), mara, massage, FORTY_MINUTES)).contains(EUROS);
    }

    @Test
    void costsWhatThereIsWhereTheListHasNothingInThatCurrency() {
        assertThat(ANY.price(in("PL"), mara, massage, FORTY_MINUTES)).isPresent();
        assertThat(ANY.price(in("AQ"), mara, massage, FORTY_MINUTES)).isPresent();
    }

    @Test
    void costsTheTherapistsFeeInPlaceOfTheListPriceInItsCurrencyAlone() {
        assertThat(ANY.price(in("GB"), asking(HER_FEE), massage, FORTY_MINUTES)).contains(HER_FEE);
        assertThat(ANY.price(in("ES"), asking(HER_FEE), massage, FORTY_MINUTES)).contains(EUROS);
    }

    @Test
    void allowsWhatCostsNoMoreWithTheTherapistInTheCurrencyAskedFor() {
        var least = new Budget(Currency.getInstance("GBP"), 4400L);
        assertThat(least.allows(mara, massage, FORTY_MINUTES)).isTrue();
        assertThat(least.allows(asking(HER_FEE), massage, FORTY_MINUTES)).isFalse();
        assertThat(new Budget(Currency.getInstance("PLN"), null).allows(mara, massage, FORTY_MINUTES))
                .isFalse();
        assertThat(ANY.allows(asking(HER_FEE), massage, FORTY_MINUTES)).isTrue();
    }

    private Clinic in(String country) {
        var clinic = riverside.clinic();
        return new Clinic(
                clinic.id(),
                clinic.name(),
                new Address("12 Wharf Street", "Leeds", "LS1 4AB", country),
                clinic.zone(),
                clinic.window(),
                clinic.openingHours(),
                clinic.closures(),
                clinic.rooms(),
                clinic.place());
    }

    private Therapist asking(Price price) {
        return new Therapist(
                mara.id(),
                mara.name(),
                mara.languages(),
                mara.gender(),
                mara.experienceSince(),
                mara.treatments(),
                mara.licences(),
                mara.techniques(),
                mara.conditions(),
                List.of(new Fee(massage.id(), Duration.ofMinutes(40), price)),
                mara.photo(),
                mara.bio());
    }
}
