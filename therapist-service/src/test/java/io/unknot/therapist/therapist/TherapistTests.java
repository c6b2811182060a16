package io.unknot.therapist.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.roster.Licence;
import io.unknot.therapist.Riverside;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    private static IssuedLicence licence(String number, LocalDate from) {
        return new IssuedLicence(number, "CNHC", new Licence(from, from.plusYears(4)));
    }

    private Therapist with(Set<String> languages, List<IssuedLicence> licences) {
        return new Therapist(
                mara.id(),
                mara.name(),
                languages,
                mara.gender(),
                mara.experienceSince(),
                mara.treatments(),
                licences,
                mara.techniques(),
                mara.conditions(),
                mara.fees(),
                mara.photo(),
                mara.bio());
    }
}
