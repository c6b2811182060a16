package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * For whom staff book: their clinics' clients and whoever is new. A client of others is booked for by who says in
 * {@code X-Access-Reason} why, and that is kept; otherwise, to book for somebody would be to make their record one's own.
 */
@Component
public class BookedFor {

    private final KnownClients known;
    private final RefusalProblems refusals;

    BookedFor(KnownClients known, RefusalProblems refusals) {
        this.known = known;
        this.refusals = refusals;
    }

    /** Completes when the caller may: a refusal, when not, as for a client there is not. Clients book for themselves anyway. */
    public Mono<Void> require(Caller caller, UUID clientId) {
        return caller instanceof Caller.Staff staff && !staff.clinics().all()
                ? known.requireMayKnow(staff, clientId)
                        .onErrorMap(
                                BookedFor::isUnknown,
                                _ -> refusals.of(new UnknownClient(clientId)).toException())
                : Mono.empty();
    }

    private static boolean isUnknown(Throwable refusal) {
        return refusal instanceof ProblemException known && known.problem().status() == 404;
    }
}
