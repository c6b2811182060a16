package io.unknot.notification.preference.therapist;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.preference.therapist.TherapistWishes.SaidFrom;
import io.unknot.outbox.Writes;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a therapist say what they get by mail. It binds at once, also for what is planned already. */
@Component
public class ChangeTherapistMails {

    private final Writes writes;
    private final TherapistWishes wishes;
    private final RefusedAddresses refused;

    ChangeTherapistMails(Writes writes, TherapistWishes wishes, RefusedAddresses refused) {
        this.writes = writes;
        this.wishes = wishes;
        this.refused = refused;
    }

    /** What they now say. The same again changes nothing. */
    public Mono<TherapistMails> change(TherapistId therapist, UnaryOperator<TherapistMails> change, SaidFrom from) {
        return writes.write(wishes.lock(therapist)
                .defaultIfEmpty(TherapistMails.ALL)
                .flatMap(before -> {
                    var after = change.apply(before);
                    return after.equals(before)
                            ? Mono.just(before)
                            : refused.mended(therapist)
                                    .then(wishes.add(therapist, after, from))
                                    .thenReturn(after);
                }));
    }
}
