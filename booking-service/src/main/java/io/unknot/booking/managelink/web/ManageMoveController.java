package io.unknot.booking.managelink.web;

import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.appointment.web.MoveAnswers;
import io.unknot.booking.idempotency.web.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ManageMoveController {

    private final PresentedLinks links;
    private final MoveVisits moveVisits;
    private final MoveAnswers answers;

    ManageMoveController(PresentedLinks links, MoveVisits moveVisits, MoveAnswers answers) {
        this.links = links;
        this.moveVisits = moveVisits;
        this.answers = answers;
    }

    /** Moves the visit as its client may; the link goes on to open it, until a day after its new end. */
    @PostMapping("/api/v1/manage/move")
    Mono<ResponseEntity<String>> move(
            @RequestHeader(name = PresentedLinks.TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @Valid @RequestBody MoveRequest request) {
        return links.of(token)
                .flatMap(it -> answers.one(
                        it.command(key, "move", request),
                        moveVisits
                                .move(List.of(request.of(it.appointmentId())), it.scope(), it.by())
                                .map(List::getFirst)));
    }

    /** Where it is to go; therapist and clinic stay unless they are named. */
    record MoveRequest(
            @NotNull Instant start,
            @Nullable UUID therapistId,
            @Nullable UUID clinicId) {

        Move of(UUID appointmentId) {
            return new Move(appointmentId, start, Optional.ofNullable(therapistId), Optional.ofNullable(clinicId));
        }
    }
}
