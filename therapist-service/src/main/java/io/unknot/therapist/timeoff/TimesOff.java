package io.unknot.therapist.timeoff;

import io.unknot.events.Event;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.Colleagues;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When therapists do not work. What was withdrawn is found by its id alone. */
public interface TimesOff extends Register<PlannedTimeOff> {

    /**
     * By first day, at most one more than a page holds: of the colleagues the therapist's, and those with a day from the
     * one to the other, both included. Null asks for neither.
     */
    Flux<Versioned<PlannedTimeOff>> of(
            Colleagues colleagues, @Nullable UUID therapistId, @Nullable LocalDate from, @Nullable LocalDate to);

    /** How many others the therapist has that end on the day or later. */
    Mono<Long> countBeside(PlannedTimeOff wanted, LocalDate today);

    /** Why is told to nobody. */
    @Override
    default Event told(Versioned<PlannedTimeOff> entry) {
        var off = entry.content().timeOff();
        return new TimeOffChanged(
                off.timeOffId(),
                entry.version(),
                off.therapistId(),
                off.firstDay(),
                off.lastDay(),
                off.hours().from(),
                off.hours().until(),
                entry.content().withdrawn());
    }
}
