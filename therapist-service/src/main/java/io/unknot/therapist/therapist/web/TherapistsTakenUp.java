package io.unknot.therapist.therapist.web;

import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.therapist.SaveTherapist;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.transfer.Target;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes up the therapists of a file as if a manager had sent one after the other. */
@Component
final class TherapistsTakenUp implements Target<Therapist> {

    private static final Expected ANYTHING = new Expected.Anything();

    private final Therapists therapists;
    private final SaveTherapist save;

    TherapistsTakenUp(Therapists therapists, SaveTherapist save) {
        this.therapists = therapists;
        this.save = save;
    }

    @Override
    public Mono<Void> lock(List<Therapist> entries) {
        return Flux.fromStream(() -> entries.stream().map(Therapist::id).sorted())
                .concatMap(therapists::lock)
                .then();
    }

    @Override
    public Mono<Replaced<Therapist>> save(Therapist therapist, Set<UUID> toBeWritten) {
        return save.save(therapist, ANYTHING);
    }
}
