package io.unknot.therapist.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.roster.Licence;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.treatment.Price;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TherapistTests {

    private final Therapist mara = Riverside.anew().mara();

    @Test
    void refusesALanguageThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Set.of("en", "elvish"), mara.licences()))
                .withMessageStartingWith("languages must be ISO 639");
    }

    @Test
    void refusesTheSameLicenceTwice() {
        var again = licence("CNHC-1042", LocalDate.of(2024, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        with(mara.languages(), List.of(again, mara.licences().getFirst())))
                .withMessageStartingWith("licences must not");
    }

    @Test
    void keepsARenewedLicenceBesideTheOldOneInTheOrderOfTheirDays() {
        var renewed = licence("CNHC-1042", LocalDate.of(2029, 1, 1));
        assertThat(with(mara.languages(), List.of(renewed, mara.licences().getFirst()))
                        .licences())
                .containsExactly(mara.licences().getFirst(), renewed);
    }

    @Test
    void asksOneFeeForAThingInWhicheverOrderFeesAreGiven() {
        var pounds = fee(40, 4500, "GBP");
        var euros = fee(40, 5200, "EUR");
        var longer = fee(60, 6000, "GBP");
        assertThat(asking(longer, pounds, euros)).isEqualTo(asking(pounds, euros, longer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(pounds, euros, fee(40, 4600, "GBP")))
                .withMessage("fees must not hold two for the same treatment, minutes and currency");
    }

    @Test
    void spellsTechniquesInLowerCaseSoThatSearchFindsThem() {
        assertThat(with(mara.languages(), mara.licences(), Set.of("Trigger Points "), List.of(), null)
                        .techniques())
                .containsExactly("trigger points");
    }

    @Test
    void showsAPhotoFromAnHttpsAddressOnly() {
        assertThat(pictured("https://example.org/mara.jpg").photo()).hasHost("example.org");
        for (var address : List.of(
                "http://example.org/mara.jpg",
                "mara.jpg",
                "https:mara.jpg",
                "data:image/png;base64,AAAA",
                "https://user:secret@example.org/mara.jpg")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pictured(address))
                    .withMessage("photo must be an https address");
        }
    }

    private Therapist asking(Fee... fees) {
        return with(mara.languages(), mara.licences(), Set.of(), List.of(fees), null);
    }

    private Therapist pictured(String address) {
        return with(mara.languages(), mara.licences(), Set.of(), List.of(), URI.create(address));
    }

    private Fee fee(int minutes, long amountMinor, String currency) {
        return new Fee(
                mara.treatments().iterator().next(), Duration.ofMinutes(minutes), Price.of(amountMinor, currency));
    }

    private static IssuedLicence licence(String number, LocalDate from) {
        return new IssuedLicence(number, "CNHC", new Licence(from, from.plusYears(4)));
    }

    private Therapist with(Set<String> languages, List<IssuedLicence> licences) {
        return with(languages, licences, Set.of(), List.of(), null);
    }

    private Therapist with(
            Set<String> languages,
            List<IssuedLicence> licences,
            Set<String> techniques,
            List<Fee> fees,
            @Nullable URI photo) {
        return new Therapist(
                mara.id(),
                mara.name(),
                languages,
                mara.gender(),
                mara.experienceSince(),
                mara.treatments(),
                licences,
                techniques,
                mara.conditions(),
                fees,
                photo,
                mara.bio());
    }
}
