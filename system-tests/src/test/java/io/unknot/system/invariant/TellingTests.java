package io.unknot.system.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.invariant.ToldFacts.Fact;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTests {

    private static final Set<String> DECIDED = Set.of("a visit 1", "b visit 2");
    private static final Fact ONE = new Fact("a", "visit", 1);
    private static final Fact TWO = new Fact("b", "visit", 2);

    @Test
    void isRightWhenEachVersionWasToldInItsOrder() {
        assertThat(Telling.wrongs(DECIDED, List.of(ONE, TWO))).isEmpty();
    }

    @Test
    void isRightWhenAKilledRelayTellsAgain() {
        assertThat(Telling.wrongs(DECIDED, List.of(ONE, TWO, ONE, TWO))).isEmpty();
    }

    @Test
    void seesAFactThatWasNeverTold() {
        assertThat(Telling.wrongs(DECIDED, List.of(ONE))).containsExactly("b visit 2 was never told");
    }

    @Test
    void seesANewerFactBeforeAnOlderOne() {
        assertThat(Telling.wrongs(DECIDED, List.of(TWO, ONE))).containsExactly("version 2 of visit was told after 0");
    }

    @Test
    void seesOneVersionToldAsTwoEvents() {
        assertThat(Telling.wrongs(DECIDED, List.of(ONE, TWO, new Fact("c", "visit", 2))))
                .containsExactly("version 2 of visit was told as two events");
    }
}
