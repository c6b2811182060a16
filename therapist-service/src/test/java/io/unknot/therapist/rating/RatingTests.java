package io.unknot.therapist.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.therapist.rating.web.RatingShown;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatingTests {

    @Test
    void countsReviewsAndAveragesTheirStarsToOneDigit() {
        var rating = rated(List.of(1, 0, 0, 1, 1));
        assertThat(rating.count()).isEqualTo(3);
        assertThat(rating.average()).isEqualTo(3.3);
        assertThat(rated(List.of(0, 0, 0, 0, 7)).average()).isEqualTo(5.0);
    }

    @Test
    void showsNothingWithoutAReview() {
        assertThat(RatingShown.of(rated(List.of(0, 0, 0, 0, 0)))).isNull();
        assertThat(RatingShown.of(null)).isNull();
        assertThat(RatingShown.of(rated(List.of(0, 1, 0, 0, 0)))).isEqualTo(new RatingShown(1, 2.0));
    }

    @Test
    void needsFiveNumbers() {
        assertThatThrownBy(() -> rated(List.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rating rated(List<Integer> counts) {
        return new Rating(UUID.randomUUID(), counts);
    }
}
