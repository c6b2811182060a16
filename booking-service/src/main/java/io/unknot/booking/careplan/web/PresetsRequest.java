package io.unknot.booking.careplan.web;

import io.unknot.booking.careplan.preset.PlanPreset;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All cadences that are to be offered, in their order; what an answer shows can be sent back. */
record PresetsRequest(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PresetRequest> presets) {

    /** Or 400 with the field of whatever is not right. */
    List<PlanPreset> toPresets() {
        var keys = presets.stream().map(PresetRequest::key).collect(Collectors.toSet());
        var all = new ArrayList<PlanPreset>();
        for (int index = 0; index < presets.size(); index++) {
            var preset = presets.get(index);
            var field = "presets[" + index + "]";
            if (all.stream().anyMatch(known -> known.key().equals(preset.key()))) {
                throw InvalidCourse.field(field + ".key", "is there twice");
            }
            if (preset.followedBy() != null && !keys.contains(preset.followedBy())) {
                throw InvalidCourse.field(field + ".followedBy", "must be the key of one of the presets");
            }
            all.add(preset.toPreset(field));
        }
        return all;
    }

    /** One of them; without minutes a visit is as long as its treatment usually is. */
    record PresetRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}", message = "must be small letters and hyphens")
            String key,

            @NotNull @Min(1) @Max(24) Integer visits,
            @NotNull @Min(1) @Max(24) Integer fewestVisits,
            @NotNull @Min(1) @Max(24) Integer mostVisits,
            @Nullable @Min(1) @Max(720) Integer minutes,
            @NotNull @Valid SpacingRequest spacing,
            @NotNull Boolean needsPhysicianAdvice,
            @Nullable @Size(max = 40) String followedBy) {

        private PlanPreset toPreset(String field) {
            var apart = spacing.toSpacing(field + ".spacing");
            try {
                return new PlanPreset(
                        key,
                        visits,
                        fewestVisits,
                        mostVisits,
                        Optional.ofNullable(minutes).map(Duration::ofMinutes),
                        apart,
                        needsPhysicianAdvice,
                        Optional.ofNullable(followedBy));
            } catch (IllegalArgumentException e) {
                throw InvalidCourse.field(field + ".visits", String.valueOf(e.getMessage()));
            }
        }
    }
}
