package io.unknot.booking.managelink.web;

import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.web.CommandAnswers;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the holder of a link may do to its appointment: what its client may, by the same rules, without a login. */
@RestController
@RequestMapping("/api/v1/manage")
class ManageController {

    private final PresentedLinks links;
    private final ConfirmHold confirmHold;
    private final CancelAppointment cancelAppointment;
    private final CommandAnswers answers;

    ManageController(
            PresentedLinks links,
            ConfirmHold confirmHold,
            CancelAppointment cancelAppointment,
            CommandAnswers answers) {
        this.links = links;
        this.confirmHold = confirmHold;
        this.cancelAppointment = cancelAppointment;
        this.answers = answers;
    }

    /** Turns a hold into a booking; 410 when the hold has lapsed. */
    @PostMapping("/confirmation")
    Mono<ResponseEntity<String>> confirm(
            @RequestHeader(name = PresentedLinks.TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key) {
        return links.of(token)
                .flatMap(it -> answers.answer(
                        it.command(key, "confirmation", ""),
                        HttpStatus.OK,
                        confirmHold.confirm(it.appointmentId(), it.scope(), it.by())));
    }

    /** Calls the visit off; its time is free at once. */
    @PostMapping("/cancellation")
    Mono<ResponseEntity<String>> cancel(
            @RequestHeader(name = PresentedLinks.TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Reasoned request) {
        var why = Optional.ofNullable(request).map(Reasoned::reason).filter(reason -> !reason.isBlank());
        return links.of(token)
                .flatMap(it -> answers.answer(
                        it.command(key, "cancellation", request == null ? "" : request),
                        HttpStatus.OK,
                        cancelAppointment.cancel(
                                it.appointmentId(),
                                it.scope(),
                                CancelledBy.CLIENT,
                                it.by().because(why))));
    }

    /** Why, in the words of whoever does it. */
    record Reasoned(@Nullable @Size(max = 500) String reason) {}
}
