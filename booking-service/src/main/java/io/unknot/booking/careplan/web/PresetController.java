package io.unknot.booking.careplan.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.preset.ChangePresets;
import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.careplan.preset.PlanPresets;
import io.unknot.booking.careplan.web.PlanViews.SpacingView;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The cadences courses are offered in: for everybody to read, for managers to change. */
@RestController
@RequestMapping("/api/v1/plan-presets")
class PresetController {

    private final PlanPresets presets;
    private final ChangePresets changePresets;

    PresetController(PlanPresets presets, ChangePresets changePresets) {
        this.presets = presets;
        this.changePresets = changePresets;
    }

    @GetMapping
    Mono<PresetList> all() {
        return presets.all().map(PresetView::of).collectList().map(PresetList::new);
    }

    /** Offers these from now on and no others. Courses that were booked stay as they are. */
    @PutMapping
    Mono<PresetList> change(Caller caller, @Valid @RequestBody PresetsRequest request) {
        var by = By.of(Access.chainManager(caller));
        return changePresets.change(request.toPresets(), by).then(Mono.defer(this::all));
    }

    /** In the order in which they are offered. */
    record PresetList(List<PresetView> presets) {}

    /** One of them; without minutes a visit is as long as its treatment usually is. */
    record PresetView(
            String key,
            int visits,
            int fewestVisits,
            int mostVisits,
            @Nullable Long minutes,
            SpacingView spacing,
            boolean needsPhysicianAdvice,
            @Nullable String followedBy) {

        static PresetView of(PlanPreset preset) {
            return new PresetView(
                    preset.key(),
                    preset.visits(),
                    preset.fewest(),
                    preset.most(),
                    preset.length().map(Duration::toMinutes).orElse(null),
                    SpacingView.of(preset.spacing()),
                    preset.needsAdvice(),
                    preset.followedBy().orElse(null));
        }
    }
}
