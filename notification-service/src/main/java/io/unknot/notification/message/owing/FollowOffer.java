package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.WAITLIST_OFFER;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells clients who wait that a time is kept for them, for as long as it is. */
@Component
public class FollowOffer {

    private final OweMessages owing;

    FollowOffer(OweMessages owing) {
        this.owing = owing;
    }

    /** A time is kept, by the first version of the offer: it is said at once, and of no use once it is not. */
    public Mono<Void> offered(
            UUID offer, ClientId client, ClinicId clinic, Facts.Offer time, Optional<Instant> toldAt) {
        return owing.happenedAt(toldAt)
                .filter(time.expiresAt()::isAfter)
                .flatMap(at -> owing.toClient(
                        client,
                        new Subject(Subject.Kind.OFFER, offer, 1),
                        clinic,
                        List.of(new Owed(WAITLIST_OFFER, at, time.expiresAt(), time))));
    }

    /** The offer was taken up, turned down or came to nothing, as of this version: it is not made any more. */
    public Mono<Void> over(UUID offer, long version) {
        return owing.withdrawBefore(new Subject(Subject.Kind.OFFER, offer, version))
                .then();
    }
}
