package io.unknot.therapist.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.clinic.Clinic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows how full each clinic is in the next seven days. Every replica shows all of them: look at any. */
@Component
public class ShowFill {

    private static final Duration AHEAD = Duration.ofDays(7);

    /** Each is a line of every scrape; a chain of more looks at its reports, not at its monitoring. */
    private static final int MOST = 500;

    private final ChainInMemory chain;
    private final InstantSource clock;
    private final MultiGauge gauge;

    ShowFill(ChainInMemory chain, InstantSource clock, MeterRegistry registry) {
        this.chain = chain;
        this.clock = clock;
        this.gauge = MultiGauge.builder("unknot.clinic.fill.ratio")
                .description("visits and holds of the next seven days, as part of the time therapists work")
                .register(registry);
    }

    /** As it is now; nothing before the chain was read for the first time. */
    public void show() {
        chain.known().ifPresent(known -> gauge.register(rows(known), true));
    }

    private List<Row<?>> rows(Chain known) {
        var now = clock.instant();
        var when = new Span(now, now.plus(AHEAD));
        return known.catalogue().clinics().stream()
                .sorted(Comparator.comparing(Clinic::id))
                .limit(MOST)
                .<Row<?>>map(clinic -> Row.of(
                        Tags.of("clinic", clinic.id().toString()),
                        Fill.of(clinic, known, when).ratio()))
                .toList();
    }
}
