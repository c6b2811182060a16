package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.CheckIn;
import io.unknot.booking.appointment.attend.CompleteVisit;
import io.unknot.booking.appointment.attend.MissVisit;
import io.unknot.booking.appointment.take.ApproveRequest;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What staff do with a visit from the request to its end. Takes an Idempotency-Key as the other commands do. */
@RestController
@RequestMapping("/api/v1/appointments")
class VisitController {

    private final ApproveRequest approveRequest;
    private final CheckIn checkIn;
    private final CompleteVisit completeVisit;
    private final MissVisit missVisit;
    private final CommandAnswers answers;

    VisitController(
            ApproveRequest approveRequest,
            CheckIn checkIn,
            CompleteVisit completeVisit,
            MissVisit missVisit,
            CommandAnswers answers) {
        this.approveRequest = approveRequest;
        this.checkIn = checkIn;
        this.completeVisit = completeVisit;
        this.missVisit = missVisit;
        this.answers = answers;
    }

    /** Says yes to a request; a no is a cancellation. */
    @PostMapping("/{id}/approval")
    Mono<ResponseEntity<String>> approve(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        Access.anyDesk(caller);
        return answer(caller, key, id, "approval", approveRequest::approve);
    }

    /** Notes that the client has come: from an hour before the start until the end. */
    @PostMapping("/{id}/check-in")
    Mono<ResponseEntity<String>> checkIn(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        return answer(caller, key, id, "check-in", checkIn::checkIn);
    }

    /** Notes that the visit took place. */
    @PostMapping("/{id}/completion")
    Mono<ResponseEntity<String>> complete(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        return answer(caller, key, id, "completion", completeVisit::complete);
    }

    /** Notes that the client did not come; what is left of the time is free. */
    @PostMapping("/{id}/no-show")
    Mono<ResponseEntity<String>> miss(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        return answer(caller, key, id, "no-show", missVisit::miss);
    }

    private Mono<ResponseEntity<String>> answer(
            Caller caller, @Nullable String key, UUID id, String what, OnOne command) {
        var scope = Callers.staffScopeOf(caller);
        return answers.answer(
                new Command(caller, key, id + "/" + what, ""), HttpStatus.OK, command.on(id, scope, By.of(caller)));
    }

    /** A command on one appointment of a scope. */
    private interface OnOne {
        Mono<Appointment> on(UUID id, Scope scope, By by);
    }
}
