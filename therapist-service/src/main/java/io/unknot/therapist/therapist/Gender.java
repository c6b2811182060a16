package io.unknot.therapist.therapist;

import java.util.Locale;

/** Asked because clients choose whom they are comfortable with; a therapist may leave it unsaid. */
public enum Gender {
    FEMALE,
    MALE,
    NON_BINARY;

    /** The spelling in JSON and rows, such as {@code non-binary}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses what is none of them, whatever its letters' case. */
    public static Gender of(String word) {
        for (var gender : values()) {
            if (gender.word().equalsIgnoreCase(word)) {
                return gender;
            }
        }
        throw new IllegalArgumentException("gender must be one of female, male, non-binary, or left out");
    }
}
