package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.audit.By;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That staff pass over soft rules, and why. */
record OverrideRequest(@NotBlank @Size(min = 3, max = 500) String reason) {

    /** Every rule unless there is one; a refusal for whoever is no staff. */
    static Strictness strictness(Caller caller, @Nullable OverrideRequest override) {
        if (override == null) {
            return Strictness.EVERY_RULE;
        }
        Access.anyStaff(caller);
        return Strictness.HARD_RULES;
    }

    /** Who does it, with the reason if there is one. */
    static By by(Caller caller, @Nullable OverrideRequest override) {
        return By.of(caller).because(Optional.ofNullable(override).map(OverrideRequest::reason));
    }
}
