package io.unknot.therapist.shift;

import io.unknot.events.Event;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.schedule.roster.Shift;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who works where and when. */
public interface Shifts extends Register<Shift> {

    /** By first day, at most one more than a page holds: the therapist's, the clinic's. Null asks for neither. */
    Flux<Versioned<Shift>> of(@Nullable UUID therapistId, @Nullable UUID clinicId);

    /** As {@link #of}, however many there are, of clinics of the scope. */
    Flux<Shift> all(ClinicScope scope, @Nullable UUID therapistId, @Nullable UUID clinicId);

    /**
     * The same therapist's other shifts, at whichever clinic, that are in effect on a day this one is or on a day beside
     * one: by another clinic's clock it may already be tomorrow.
     */
    Flux<PlacedShift> beside(Shift shift);

    /** How many other shifts the therapist has that end on the day or later. */
    Mono<Long> countBeside(Shift shift, LocalDate today);

    @Override
    default Event told(Versioned<Shift> entry) {
        var shift = entry.content();
        return new ShiftChanged(
                shift.shiftId(),
                entry.version(),
                shift.therapistId(),
                shift.clinicId(),
                shift.days().weekday(),
                shift.hours().from(),
                shift.hours().until(),
                shift.days().from(),
                Optional.ofNullable(shift.days().until()),
                shift.days().weekday().isPresent()
                        ? Optional.empty()
                        : Optional.of(shift.days().rule()),
                shift.breaks().stream()
                        .map(pause -> new ShiftChanged.Break(pause.from(), pause.until()))
                        .toList());
    }
}
