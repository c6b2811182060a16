package io.unknot.booking.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralCodeTests {

    @Test
    void hasEightLettersThatNobodyMistakes() {
        var drawn = new HashSet<String>();
        for (int draw = 0; draw < 1000; draw++) {
            drawn.add(ReferralCode.draw().text());
        }

        assertThat(drawn).hasSize(1000).allMatch(code -> code.matches("[A-Z2-9]{8}") && !code.matches(".*[01OIL].*"));
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertThat(ReferralCode.read(" back-pa22 ")).contains(new ReferralCode("BACKPA22"));
        for (var none : List.of("", "BACKPA2", "BACKPA222", "BACKPAI0", "ßACKPA22")) {
            assertThat(ReferralCode.read(none)).as(none).isEmpty();
        }
        assertThatThrownBy(() -> new ReferralCode("backpa22")).isInstanceOf(IllegalArgumentException.class);
    }
}
