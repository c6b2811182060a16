package io.unknot.booking.waitlist.offer;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.audit.By;
import io.unknot.booking.waitlist.WaitlistRefused.OfferOver;
import io.unknot.booking.waitlist.WaitlistRefused.OfferTaken;
import io.unknot.booking.waitlist.WaitlistRefused.UnknownOffer;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes or declines an offered time. Whoever answers has the row of the hold first, so that an offer is answered once;
 * the same answer again changes nothing.
 */
@Component
public class AnswerOffer {

    private final Writes writes;
    private final Offers offers;
    private final Appointments appointments;
    private final ConfirmHold confirmHold;
    private final CancelAppointment cancelAppointment;

    AnswerOffer(
            Writes writes,
            Offers offers,
            Appointments appointments,
            ConfirmHold confirmHold,
            CancelAppointment cancelAppointment) {
        this.writes = writes;
        this.offers = offers;
        this.appointments = appointments;
        this.confirmHold = confirmHold;
        this.cancelAppointment = cancelAppointment;
    }

    /** The offer as taken; {@link UnknownOffer}, {@link OfferOver}, or what confirming the hold is refused for. */
    public Mono<WaitlistOffer> take(UUID offerId, Scope scope, By by) {
        return writes.write(locked(offerId, scope).flatMap(offer -> switch (offer.state()) {
            case OPEN ->
                confirmHold
                        .confirm(offer.appointmentId(), scope, by)
                        .onErrorMap(HoldLapsed.class, _ -> new OfferOver(offerId))
                        .then(offers.find(offerId, scope));
            case TAKEN -> Mono.just(offer);
            case DECLINED, LAPSED -> Mono.error(new OfferOver(offerId));
        }));
    }

    /** The offer as declined; {@link UnknownOffer}, {@link OfferOver} when it lapsed, {@link OfferTaken}. */
    public Mono<WaitlistOffer> decline(UUID offerId, Scope scope, CancelledBy side, By by) {
        return writes.write(locked(offerId, scope).flatMap(offer -> switch (offer.state()) {
            case OPEN ->
                cancelAppointment.cancel(offer.appointmentId(), scope, side, by).then(offers.find(offerId, scope));
            case DECLINED -> Mono.just(offer);
            case TAKEN -> Mono.error(new OfferTaken(offerId, offer.appointmentId()));
            case LAPSED -> Mono.error(new OfferOver(offerId));
        }));
    }

    // Read again once the hold's row is had: only then is it sure what the offer is.
    private Mono<WaitlistOffer> locked(UUID offerId, Scope scope) {
        return offers.find(offerId, scope)
                .flatMap(offer -> appointments.lock(offer.appointmentId(), scope))
                .flatMap(_ -> offers.find(offerId, scope))
                .switchIfEmpty(Mono.error(() -> new UnknownOffer(offerId)));
    }
}
