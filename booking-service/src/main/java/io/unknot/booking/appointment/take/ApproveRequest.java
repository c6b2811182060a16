package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says yes to what a client asked for. */
@Component
public class ApproveRequest {

    private final SellKept sell;

    ApproveRequest(SellKept sell) {
        this.sell = sell;
    }

    /** The booked appointment, or a {@link BookingRefused}. */
    public Mono<Appointment> approve(UUID id, Scope scope, By by) {
        return sell.sell(id, scope, Action.APPROVE, by, (asked, now) -> Mono.fromSupplier(() -> asked.approve(now)));
    }
}
