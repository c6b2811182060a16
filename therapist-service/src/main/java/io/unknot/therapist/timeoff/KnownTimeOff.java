package io.unknot.therapist.timeoff;

import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.Workplaces;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The time off staff may know of: therapists their own, others that of the therapists of their clinics. */
@Component
public final class KnownTimeOff {

    private final TimesOff timesOff;
    private final Workplaces workplaces;

    KnownTimeOff(TimesOff timesOff, Workplaces workplaces) {
        this.timesOff = timesOff;
        this.workplaces = workplaces;
    }

    /** 404 for what was withdrawn, for what is not theirs to know, and where there is none. */
    public Mono<Versioned<PlannedTimeOff>> find(Caller.Staff staff, UUID id) {
        return timesOff.find(id)
                .filter(entry -> !entry.content().withdrawn())
                .filterWhen(entry -> isTheirs(staff, entry.content().timeOff().therapistId()))
                .switchIfEmpty(Mono.error(() -> UnknownTimeOff.of(id)));
    }

    /** Completes where this may be planned: what is there so far, and for whom it is to be, must be theirs, or it is 404. */
    public Mono<Void> requireMayPlan(Caller.Staff staff, PlannedTimeOff wanted) {
        var therapistId = wanted.timeOff().therapistId();
        return requireMayChange(staff, wanted.id())
                .then(Mono.defer(() -> isTheirs(staff, therapistId)))
                .filter(theirs -> theirs)
                .switchIfEmpty(Mono.error(() -> Unknown.entry("therapist", therapistId)))
                .then();
    }

    /** Completes also where there is none yet. */
    public Mono<Void> requireMayChange(Caller.Staff staff, UUID id) {
        return timesOff.find(id)
                .flatMap(entry -> isTheirs(staff, entry.content().timeOff().therapistId()))
                .filter(theirs -> !theirs)
                .flatMap(foreign -> Mono.error(() -> UnknownTimeOff.of(id)));
    }

    private Mono<Boolean> isTheirs(Caller.Staff staff, UUID therapistId) {
        return workplaces.areWith(Colleagues.of(staff), therapistId);
    }
}
