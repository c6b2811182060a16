package io.unknot.therapist.treatment;

import java.util.Locale;

/** The kind of care a treatment is part of. */
public enum Modality {
    MASSAGE,
    ACUPUNCTURE,
    REHABILITATION,
    CHIROPRACTIC,
    PHYSIOTHERAPY;

    /** The spelling in JSON and rows, such as {@code massage}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what is none of them, whatever its letters' case. */
    public static Modality of(String word) {
        for (var modality : values()) {
            if (modality.word().equalsIgnoreCase(word)) {
                return modality;
            }
        }
        throw new IllegalArgumentException(
                "modality must be one of massage, acupuncture, rehabilitation, chiropractic, physiotherapy");
    }
}
