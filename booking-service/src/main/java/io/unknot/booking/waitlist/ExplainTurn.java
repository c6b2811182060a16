package io.unknot.booking.waitlist;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.directory.Directory;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says where a wish stands in the queue, by the rule by which times are offered. */
@Component
public class ExplainTurn {

    /** Beyond that a position says no more than that it is far back. */
    private static final int MOST = 1_000;

    private final Wishes wishes;
    private final Directory directory;
    private final Appointments appointments;

    ExplainTurn(Wishes wishes, Directory directory, Appointments appointments) {
        this.wishes = wishes;
        this.directory = directory;
        this.appointments = appointments;
    }

    /** Empty for a wish that does not wait: it has an offer, or it has ended. */
    public Mono<Turn> of(WaitlistWish wish) {
        if (wish.state() != WaitlistWish.State.WAITING) {
            return Mono.empty();
        }
        var clinic = wish.wanted().clinics().stream().sorted().findFirst().orElseThrow();
        return Mono.zip(
                        wishes.rivals(wish, MOST),
                        appointments.now(),
                        directory.zoneOf(clinic).defaultIfEmpty(ZoneOffset.UTC))
                .map(found -> {
                    var rivals = found.getT1();
                    var own = rivals.stream()
                            .filter(rival -> rival.wish().id().equals(wish.id()))
                            .findFirst()
                            .orElseGet(() -> new Waiting(wish, Optional.empty()));
                    return Turn.of(own, rivals, found.getT2(), found.getT3());
                });
    }
}
