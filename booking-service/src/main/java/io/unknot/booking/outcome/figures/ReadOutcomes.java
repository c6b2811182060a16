package io.unknot.booking.outcome.figures;

import io.unknot.booking.appointment.Appointments;
import io.unknot.service.access.ClinicScope;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How treatment works, for managers: of many clients at once, and only of those who agree. */
@Component
public class ReadOutcomes {

    private final Appointments appointments;
    private final OutcomeSamples samples;

    ReadOutcomes(Appointments appointments, OutcomeSamples samples) {
        this.appointments = appointments;
        this.samples = samples;
    }

    /** What a cell is of. */
    public enum By {
        TREATMENT(CountedVisit::treatmentId),
        CLINIC(CountedVisit::clinicId);

        @SuppressWarnings("ImmutableEnumChecker")
        private final Function<CountedVisit, UUID> cell;

        By(Function<CountedVisit, UUID> cell) {
            this.cell = cell;
        }

        /** As callers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What visits changed, and what plans did; {@link NotSettled}, {@link OutcomeSamples.TooMany}. */
    public Mono<Outcomes> of(Quarter quarter, ClinicScope clinics, By by) {
        return appointments
                .now()
                .filter(quarter::isSettled)
                .switchIfEmpty(Mono.error(NotSettled::new))
                .then(samples.of(quarter, clinics))
                .map(visits -> new Outcomes(
                        Figures.of(CountedVisit.overVisits(visits, by.cell)),
                        Figures.of(CountedVisit.overPlans(visits, by.cell))));
    }

    /** From before to after each visit, and from before a plan's first visit of the quarter to before its last. */
    public record Outcomes(Figures visits, Figures plans) {}

    /** Something may still be said of visits of that time. */
    public static final class NotSettled extends RuntimeException {
        NotSettled() {
            super("the quarter is not settled", null, false, false);
        }
    }
}
