package io.unknot.therapist.treatment;

import java.util.Locale;

/** How firm hands are in a treatment, from the lightest on. */
public enum Pressure {
    LIGHT(1),
    MEDIUM(2),
    FIRM(3);

    private final int firmness;

    Pressure(int firmness) {
        this.firmness = firmness;
    }

    /** None from itself, two between the lightest and the firmest. */
    public int stepsFrom(Pressure other) {
        return Math.abs(firmness - other.firmness);
    }

    /** The spelling in JSON and rows, such as {@code light}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what is none of them, whatever its letters' case. */
    public static Pressure of(String word) {
        for (var pressure : values()) {
            if (pressure.word().equalsIgnoreCase(word)) {
                return pressure;
            }
        }
        throw new IllegalArgumentException("pressures must be light, medium or firm");
    }
}
