package io.unknot.booking.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.unknot.booking.figures.ClinicVisits.Ended;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows how each clinic's visits of the last week ended. Every replica shows all of them: look at the largest. */
@Component
public class ShowClinics {

    /** Each is three lines of every scrape; a chain of more looks at its reports, not at its monitoring. */
    static final int MOST = 500;

    private final ClinicVisits visits;
    private final MultiGauge gauge;

    ShowClinics(ClinicVisits visits, MeterRegistry registry) {
        this.visits = visits;
        this.gauge = MultiGauge.builder("unknot.clinic.visits")
                .description("visits that began within the last seven days, by how they ended")
                .register(registry);
    }

    /** As they are now. */
    public Mono<Void> show() {
        return visits.ofTheLastWeek(MOST)
                .flatMapIterable(ended -> rows(ended).toList())
                .collectList()
                .doOnNext(rows -> gauge.register(rows, true))
                .then();
    }

    private static Stream<Row<Number>> rows(Ended ended) {
        return Stream.of(
                row(ended, "completed", ended.completed()),
                row(ended, "missed", ended.missed()),
                row(ended, "cancelled", ended.cancelled()));
    }

    private static Row<Number> row(Ended ended, String outcome, long visits) {
        return Row.of(Tags.of("clinic", ended.clinicId().toString(), "outcome", outcome), visits);
    }
}
