package io.unknot.service.access;

import java.util.Arrays;
import java.util.Locale;

/** What a member of staff is trusted with, in the clinics of their {@link ClinicScope}. */
public enum Role {
    FRONT_DESK,
    THERAPIST,
    MANAGER,
    ORGANISATION_ADMIN;

    /** The spelling in tokens and JSON, such as {@code front-desk}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the spelling of {@link #wire()}.
     *
     * @throws IllegalArgumentException if no role is spelled so
     */
    public static Role of(String wire) {
        return Arrays.stream(values())
                .filter(role -> role.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role is called " + wire));
    }
}
