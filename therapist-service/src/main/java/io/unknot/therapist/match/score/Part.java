package io.unknot.therapist.match.score;

import java.util.Locale;

/** What a match is judged by, and how much each counts beside the others unless the configuration says otherwise. */
public enum Part {
    /** Everybody who is listed has a valid one, so it is told and counts for nothing. */
    LICENCE(0),
    CONDITION(3),
    TREATMENT(2),
    DISTANCE(3),
    PRICE(2),
    SOON(3),
    RATING(2),
    EXPERIENCE(1),
    LANGUAGE(3),
    GENDER(3),
    PRESSURE(1),
    RECOMMENDATION(2);

    private final double usualWeight;

    Part(double usualWeight) {
        this.usualWeight = usualWeight;
    }

    double usualWeight() {
        return usualWeight;
    }

    /** The stable name for machines, such as {@code distance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
