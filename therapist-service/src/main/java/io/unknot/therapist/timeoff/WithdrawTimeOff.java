package io.unknot.therapist.timeoff;

import io.unknot.outbox.Writes;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes time off back: the therapist works then after all. What it was for is forgotten. */
@Component
public final class WithdrawTimeOff {

    private final Writes writes;
    private final Replace replace;
    private final TimesOff timesOff;

    WithdrawTimeOff(Writes writes, Replace replace, TimesOff timesOff) {
        this.writes = writes;
        this.replace = replace;
        this.timesOff = timesOff;
    }

    /** Once more changes nothing. Empty when there is none under this id; signals 412 when not as expected. */
    public Mono<Replaced<PlannedTimeOff>> withdraw(UUID id, Expected expected) {
        return writes.write(timesOff.lock(id)
                .then(timesOff.find(id))
                .flatMap(entry -> replace.in(timesOff, id, entry.content().withdraw(), expected)));
    }
}
