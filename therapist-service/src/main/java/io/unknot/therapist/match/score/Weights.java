package io.unknot.therapist.match.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much each part counts: {@code unknot.matching.weights.<part>}, from 0. Only how they compare matters; what is not
 * said is as {@link Part} has it.
 */
@ConfigurationProperties("unknot.matching")
public record Weights(@DefaultValue Map<Part, Double> weights) {

    /** Refuses a weight that is no number from 0 on: the service does not start with one. */
    public Weights {
        weights.forEach((part, weight) -> {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException(
                        "unknot.matching.weights.%s must be a number from 0 on, but was %s: set it to 0 to leave it out"
                                .formatted(part.word(), weight));
            }
        });
        weights = Map.copyOf(weights);
    }

    /** As {@link Part} has them. */
    public static Weights usual() {
        return new Weights(Map.of());
    }

    /** These, but for one part. */
    public Weights with(Part part, double weight) {
        var changed = new EnumMap<Part, Double>(Part.class);
        changed.putAll(weights);
        changed.put(part, weight);
        return new Weights(changed);
    }

    public double of(Part part) {
        return weights.getOrDefault(part, part.usualWeight());
    }

    /** The mean of what the reasons score, each as much as its part weighs: 0 to 1, and 0 where nothing weighs. */
    public double mean(List<Reason> reasons) {
        double weighed = 0;
        double weight = 0;
        for (var reason : reasons) {
            weighed += of(reason.part()) * reason.score();
            weight += of(reason.part());
        }
        return weight == 0 ? 0 : Math.min(1, weighed / weight);
    }
}
