package io.unknot.therapist.shift.web;

import io.unknot.schedule.roster.Shift;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.shift.SaveShift;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.transfer.Target;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans the shifts of a file as if a manager had sent one after the other. */
@Component
final class PlannedShifts {

    private static final Expected ANYTHING = new Expected.Anything();

    private final Shifts shifts;
    private final Therapists therapists;
    private final SaveShift save;

    PlannedShifts(Shifts shifts, Therapists therapists, SaveShift save) {
        this.shifts = shifts;
        this.therapists = therapists;
        this.save = save;
    }

    Target<Shift> by(Caller.Staff manager) {
        return new Target<>() {
            // Who plans one shift locks it and then its therapist: so does a file, with all of them.
            @Override
            public Mono<Void> lock(List<Shift> entries) {
                return each(entries, Shift::shiftId, shifts::lock)
                        .then(each(entries, Shift::therapistId, therapists::lock));
            }

            @Override
            public Mono<Replaced<Shift>> save(Shift shift, Set<UUID> toBeWritten) {
                return save.save(shift, ANYTHING, Access.manager(manager, shift.clinicId()), toBeWritten);
            }
        };
    }

    private static Mono<Void> each(List<Shift> entries, Function<Shift, UUID> id, Function<UUID, Mono<Void>> lock) {
        return Flux.fromStream(() -> entries.stream().map(id).distinct().sorted())
                .concatMap(lock)
                .then();
    }
}
