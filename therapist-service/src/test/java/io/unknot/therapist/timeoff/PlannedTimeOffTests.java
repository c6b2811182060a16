package io.unknot.therapist.timeoff;

import static io.unknot.therapist.Riverside.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.roster.TimeOff;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedTimeOffTests {

    private static final TimeOff AFTERNOON = new TimeOff(
            UUID.randomUUID(),
            UUID.randomUUID(),
            LocalDate.of(2027, 1, 12),
            LocalDate.of(2027, 1, 12),
            hours("13:00", "17:00"));

    @Test
    void neverPrintsWhy() {
        assertThat(because("Root canal")).asString().contains("2027-01-12").doesNotContain("Root");
    }

    @Test
    void forgetsWhyWhenItIsWithdrawn() {
        assertThat(because("Root canal").withdraw()).isEqualTo(new PlannedTimeOff(AFTERNOON, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u001bb"})
    void refusesAReasonThatIsNoText(String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> because(reason)).withMessageStartingWith("reason must");
    }

    @Test
    void takesAReasonOf500CharactersInSeveralLines() {
        assertThat(because("a\n" + "b".repeat(498)).reason()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> because("b".repeat(501)));
        assertThat(because(null).reason()).isNull();
    }

    private static PlannedTimeOff because(@Nullable String reason) {
        return new PlannedTimeOff(AFTERNOON, reason, false);
    }
}
