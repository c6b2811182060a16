package io.unknot.therapist.match.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WeightsTests {

    private static final List<Reason> REASONS =
            List.of(new Reason.Recommended(true), new Reason.Speaks("pl", false), new Reason.Experienced(10));

    @Test
    void areConfigured() {
        var source = new MapConfigurationPropertySource(
                Map.of("unknot.matching.weights.distance", "5", "unknot.matching.weights.licence", "0.5"));
        var weights = new Binder(source).bind("unknot.matching", Weights.class).get();

        assertThat(weights.of(Part.DISTANCE)).isEqualTo(5);
        assertThat(weights.of(Part.LICENCE)).isEqualTo(0.5);
        assertThat(weights.of(Part.SOON)).isEqualTo(Weights.usual().of(Part.SOON));
    }

    @Test
    void takeTheMeanOfWhatIsJudged() {
        var weights = Weights.usual()
                .with(Part.RECOMMENDATION, 1)
                .with(Part.LANGUAGE, 2)
                .with(Part.EXPERIENCE, 1);
        assertThat(weights.mean(REASONS)).isEqualTo((1 + 0 + 0.5) / 4);
    }

    @Test
    void areNothingTogetherWhereNothingWeighs() {
        var weights = Weights.usual()
                .with(Part.RECOMMENDATION, 0)
                .with(Part.LANGUAGE, 0)
                .with(Part.EXPERIENCE, 0);
        assertThat(weights.mean(REASONS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void areNumbersFromZeroOn(double weight) {
        assertThatThrownBy(() -> Weights.usual().with(Part.SOON, weight))
                .hasMessageContaining("unknot.matching.weights.soon must be a number from 0 on");
    }
}
