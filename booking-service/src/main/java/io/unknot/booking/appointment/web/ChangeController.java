package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.attend.UndoLastChange;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.take.ExtendHold;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The commands on an appointment there is. Each takes an Idempotency-Key as those that make one do. */
@RestController
@RequestMapping("/api/v1/appointments")
class ChangeController {

    private final ExtendHold extendHold;
    private final ConfirmHold confirmHold;
    private final CancelAppointment cancelAppointment;
    private final UndoLastChange undoLastChange;
    private final CommandAnswers answers;

    ChangeController(
            ExtendHold extendHold,
            ConfirmHold confirmHold,
            CancelAppointment cancelAppointment,
            UndoLastChange undoLastChange,
            CommandAnswers answers) {
        this.extendHold = extendHold;
        this.confirmHold = confirmHold;
        this.cancelAppointment = cancelAppointment;
        this.undoLastChange = undoLastChange;
        this.answers = answers;
    }

    /** Keeps a time for ten minutes longer, once. */
    @PostMapping("/{id}/extension")
    Mono<ResponseEntity<String>> extend(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        var extended = extendHold.extend(id, Callers.keeperScopeOf(caller), By.of(caller));
        return answer(new Command(caller, key, id + "/extension", ""), extended);
    }

    /** Turns a hold into a booking, or a request where the clinic approves by hand; 410 when the hold has lapsed. */
    @PostMapping("/{id}/confirmation")
    Mono<ResponseEntity<String>> confirm(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        var confirmed = confirmHold.confirm(id, Callers.keeperScopeOf(caller), By.of(caller));
        return answer(new Command(caller, key, id + "/confirmation", ""), confirmed);
    }

    /** Calls the visit off, or says no to a request; its time is free at once. */
    @PostMapping("/{id}/cancellation")
    Mono<ResponseEntity<String>> cancel(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Reasoned request) {
        var scope = Callers.keeperScopeOf(caller);
        var by = By.of(caller).because(Optional.ofNullable(request).map(Reasoned::reason));
        var cancelled = cancelAppointment.cancel(id, scope, Callers.sideOf(caller), by);
        return answer(new Command(caller, key, id + "/cancellation", request == null ? "" : request), cancelled);
    }

    /** Takes back what staff did last, for ten seconds; 410 after that. */
    @PostMapping("/{id}/undo")
    Mono<ResponseEntity<String>> undo(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        var undone = undoLastChange.undo(id, Callers.deskScopeOf(caller), By.of(caller));
        return answer(new Command(caller, key, id + "/undo", ""), undone);
    }

    private Mono<ResponseEntity<String>> answer(Command command, Mono<Appointment> work) {
        return answers.answer(command, HttpStatus.OK, work);
    }

    /** Why, in the words of whoever does it. */
    record Reasoned(@Nullable @Size(max = 500) String reason) {}
}
