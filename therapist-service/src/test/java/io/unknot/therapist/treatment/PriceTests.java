package io.unknot.therapist.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTests {

    @Test
    void mayBeNothing() {
        assertThat(Price.of(0, "EUR").currency().getCurrencyCode()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XQX", "gbp", "pounds", ""})
    void refusesACurrencyThatDoesNotExist(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of(4200, code))
                .withMessageStartingWith("currency must be an ISO 4217 code");
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of(-1, "GBP"))
                .withMessageStartingWith("amountMinor must not");
    }
}
