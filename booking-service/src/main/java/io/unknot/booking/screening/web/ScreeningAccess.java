package io.unknot.booking.screening.web;

import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.service.access.Caller;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who may read of a client's health, and commands of which only the id is kept. */
@Component
class ScreeningAccess {

    private final KnownClients known;
    private final KeyedAnswers answers;
    private final JsonMapper json;

    ScreeningAccess(KnownClients known, KeyedAnswers answers, JsonMapper json) {
        this.known = known;
        this.answers = answers;
        this.json = json;
    }

    /** The client, or staff of a clinic the client has a visit at; for everybody else there is no such client. */
    Mono<Void> requireMayRead(Caller caller, UUID id) {
        return known.requireMayKnowHealth(caller, id);
    }

    /** The client, or the front desk for them; a refusal for everybody else and for one who is not there. */
    Mono<Void> requireMayAnswerFor(Caller caller, UUID id) {
        return known.requireMayKnow(caller, id).then(Mono.defer(() -> known.requireThere(id)));
    }

    /** What the work made, or made when the command came before. */
    Mono<ScreeningController.Made> once(Command command, Mono<ScreeningController.Made> work) {
        return answers.answer(command, HttpStatus.CREATED, work)
                .map(kept -> json.readValue(Objects.requireNonNull(kept.getBody()), ScreeningController.Made.class));
    }
}
