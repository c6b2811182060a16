package io.unknot.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"+441132496000", "+44 113 249-6000", "+44 (113) 249.6000"})
    void readsWhatPeopleWrite(String written) {
        assertThat(PhoneNumber.of(written)).contains(new PhoneNumber("+441132496000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0113 249 6000", "+0113249600", "+44", "+4411324960001234", "+44113249600x", "robin"})
    void doesNotGuessANumber(String written) {
        assertThat(PhoneNumber.of(written)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(written));
    }

    @Test
    void isNotNamedWhereItIsPrinted() {
        var number = new PhoneNumber("+441132496000");

        assertThat(number.toString()).doesNotContain("1132496000");
        assertThat(new TextMessage("901.2", number, "Hello Robin").toString())
                .contains("901.2")
                .doesNotContain("1132496000", "Robin");
    }
}
