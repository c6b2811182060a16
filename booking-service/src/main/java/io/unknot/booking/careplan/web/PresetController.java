package io.unknot.booking.careplan.web;

import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.careplan.preset.PlanPresets;
import io.unknot.booking.careplan.web.PlanViews.SpacingView;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The cadences courses are offered in, for everybody. */
@RestController
@RequestMapping("/api/v1/plan-presets")
class PresetController {

    private final PlanPresets presets;

    PresetController(PlanPresets presets) {
        this.presets = presets;
    }

    @GetMapping
    Mono<PresetList> all() {
        return presets.all().map(PresetView::of).collectList().map(PresetList::new);
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
