package io.unknot.events.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecommendationChangedTests {

    @Test
    void isFoundByTheFirstHalfOfTheHashOfItsCode() {
        // printf ANA22222 | sha256sum
        assertThat(RecommendationChanged.idOf("ANA22222"))
                .isEqualTo(UUID.fromString("6e596f37-56de-3875-399c-975d4bb0aacf"));
    }
}
