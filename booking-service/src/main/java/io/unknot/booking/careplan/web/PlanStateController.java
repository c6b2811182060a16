package io.unknot.booking.careplan.web;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.PauseCause;
import io.unknot.booking.careplan.command.EndPlan;
import io.unknot.booking.careplan.command.PausePlan;
import io.unknot.booking.careplan.command.ResumePlan;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Pauses, resumes and ends courses. Takes an Idempotency-Key as bookings do. */
@RestController
@RequestMapping("/api/v1/care-plans/{id}")
class PlanStateController {

    private final PausePlan pausePlan;
    private final ResumePlan resumePlan;
    private final EndPlan endPlan;
    private final PlanAnswers answers;

    PlanStateController(PausePlan pausePlan, ResumePlan resumePlan, EndPlan endPlan, PlanAnswers answers) {
        this.pausePlan = pausePlan;
        this.resumePlan = resumePlan;
        this.endPlan = endPlan;
        this.answers = answers;
    }

    /** For staff of a clinic it has a visit at. */
    @PostMapping("/pause")
    Mono<ResponseEntity<String>> pause(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        Access.anyStaff(caller);
        var scope = Callers.scopeOf(caller);
        return answers.answer(
                new Command(caller, key, "care-plans/" + id + "/pause", ""),
                HttpStatus.OK,
                pausePlan.pause(id, PauseCause.STAFF, scope, By.of(caller)));
    }

    /** For a manager, who says why; after a pause for how the client is only with a valid clearance. */
    @PostMapping("/resumption")
    Mono<ResponseEntity<String>> resume(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody ResumeRequest request) {
        Scope scope = Callers.scopeOf(Access.anyManager(caller));
        return answers.answer(
                new Command(caller, key, "care-plans/" + id + "/resumption", request),
                HttpStatus.OK,
                resumePlan.resume(id, scope, By.of(caller).because(Optional.of(request.reason()))));
    }

    /** For staff of a clinic it has a visit at; visits still to come stay booked. */
    @PostMapping("/end")
    Mono<ResponseEntity<String>> end(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        Access.anyStaff(caller);
        var scope = Callers.scopeOf(caller);
        return answers.answer(
                new Command(caller, key, "care-plans/" + id + "/end", ""),
                HttpStatus.OK,
                endPlan.end(id, scope, By.of(caller)));
    }

    /** Why the course may go on: kept in the audit trail. */
    record ResumeRequest(@NotBlank @Size(max = 500) String reason) {}
}
