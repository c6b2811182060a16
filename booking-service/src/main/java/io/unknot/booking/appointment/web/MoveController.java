package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Gives visits other times, therapists or clinics. Takes an Idempotency-Key as the other commands do. */
@RestController
@RequestMapping("/api/v1/appointments")
class MoveController {

    private static final String KEY = "Idempotency-Key";

    private final MoveVisits moveVisits;
    private final MoveAnswers answers;

    MoveController(MoveVisits moveVisits, MoveAnswers answers) {
        this.moveVisits = moveVisits;
        this.answers = answers;
    }

    /**
     * Moves one: a client their own, staff one of their clinics to one of their clinics. 200, or 409 and 422 with the
     * three nearest free times; refused, it is where it was.
     */
    @PostMapping("/{id}/move")
    Mono<ResponseEntity<String>> move(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveRequest request) {
        var scope = Callers.keeperScopeOf(caller);
        Callers.requireMayMoveTo(caller, request.clinicId());
        var move = new Move(
                id,
                request.start(),
                Optional.ofNullable(request.therapistId()),
                Optional.ofNullable(request.clinicId()));
        return answers.one(
                new Command(caller, key, id + "/move", request),
                moveVisits
                        .move(
                                List.of(move),
                                scope,
                                OverrideRequest.by(caller, request.override()),
                                OverrideRequest.strictness(caller, request.override()))
                        .map(List::getFirst));
    }

    /** Moves 1 to 100 for staff, all of them or none; the refusal names the first that cannot be had. */
    @PostMapping("/moves")
    Mono<ResponseEntity<String>> moveAll(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody MovesRequest request) {
        var scope = Callers.deskScopeOf(caller);
        request.moves().forEach(each -> Callers.requireMayMoveTo(caller, each.clinicId()));
        return answers.all(
                new Command(caller, key, "moves", request),
                moveVisits.move(
                        request.requireDistinct(),
                        scope,
                        OverrideRequest.by(caller, request.override()),
                        OverrideRequest.strictness(caller, request.override())));
    }

    /** Where it is to go; therapist and clinic stay unless they are named. */
    record MoveRequest(
            @NotNull Instant start,
            @Nullable UUID therapistId,
            @Nullable UUID clinicId,
            @Nullable @Valid OverrideRequest override) {}

    /** Several at once. */
    record MovesRequest(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid OneMove> moves,
            @Nullable @Valid OverrideRequest override) {

        List<Move> requireDistinct() {
            var seen = new HashSet<UUID>();
            for (int index = 0; index < moves.size(); index++) {
                if (!seen.add(moves.get(index).appointmentId())) {
                    throw Problem.of(400, "invalid-request", "Something in this request is not right")
                            .field("moves[" + index + "].appointmentId", "is moved twice")
                            .next("Name each appointment once.")
                            .toException();
                }
            }
            return moves.stream().map(OneMove::move).toList();
        }
    }

    /** One of several. */
    record OneMove(
            @NotNull UUID appointmentId,
            @NotNull Instant start,
            @Nullable UUID therapistId,
            @Nullable UUID clinicId) {

        Move move() {
            return new Move(appointmentId, start, Optional.ofNullable(therapistId), Optional.ofNullable(clinicId));
        }
    }
}
