package io.unknot.booking.idempotency.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.booking.idempotency.Answer;
import io.unknot.booking.idempotency.AnswerOnce;
import io.unknot.booking.idempotency.KeyReused;
import io.unknot.booking.idempotency.RequestInFlight;
import io.unknot.booking.idempotency.RequestKey;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Gives the first answer again when a request comes with a key it came with before. */
@Component
public class KeyedAnswers {

    private static final int LONGEST_KEY = 255;
    private static final Set<String> TELLING_OF_HEALTH =
            Set.of(":red-flag", ":contraindicated", ":screening-missing", ":screening-outdated");

    private final JsonMapper json;
    private final AnswerOnce once;

    KeyedAnswers(JsonMapper json, AnswerOnce once) {
        this.json = json;
        this.once = once;
    }

    /** The answer to a command that says itself what is kept: its refusals must be answers already. */
    public Mono<ResponseEntity<String>> answer(Command command, Mono<Answer> work) {
        return once(command, work).flatMap(this::response);
    }

    /**
     * The view as JSON with this status; a {@link ProblemException} is kept and repeated as the view would be, unless it
     * tells of a client's health.
     */
    public Mono<ResponseEntity<String>> answer(Command command, HttpStatus status, Mono<?> view) {
        return answer(
                command,
                view.map(found -> new Answer(status.value(), Optional.empty(), json.writeValueAsString(found)))
                        .onErrorResume(
                                failure -> failure instanceof ProblemException refused && isKept(refused.problem()),
                                failure -> Mono.just(refusal(((ProblemException) failure).problem()))));
    }

    // What tells of somebody's health is stored nowhere in the clear, and once they answer anew it may be otherwise.
    private static boolean isKept(Problem problem) {
        return TELLING_OF_HEALTH.stream().noneMatch(String.valueOf(problem.type())::endsWith);
    }

    private Answer refusal(Problem problem) {
        return new Answer(problem.status(), Optional.empty(), json.writeValueAsString(problem));
    }

    private Mono<Answer> once(Command command, Mono<Answer> work) {
        var key = command.key();
        if (key == null) {
            return work;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return Mono.error(Problem.of(400, "invalid-request", "The Idempotency-Key is not right")
                    .field(Command.KEY, "must have 1 to 255 characters")
                    .next("Send a key of your own making, such as a random UUID.")
                    .toException());
        }
        return once.answer(new RequestKey(command.scope(), key), hash(command.body()), work)
                .onErrorMap(KeyReused.class, _ -> reused().toException())
                .onErrorMap(RequestInFlight.class, _ -> inFlight().toException());
    }

    private Mono<ResponseEntity<String>> response(Answer answer) {
        if (answer.status() >= 400) {
            return Mono.error(json.readValue(answer.body(), Problem.class).toException());
        }
        var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        answer.location().map(URI::create).ifPresent(response::location);
        return Mono.just(response.body(answer.body()));
    }

    private byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(body).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Problem reused() {
        return Problem.of(422, "idempotency-key-reused", "This Idempotency-Key was used for another request")
                .next("Send the first request again as it was, or this one under a new key.");
    }

    private static Problem inFlight() {
        return Problem.of(409, "request-in-flight", "The same request is still being answered")
                .next("Send it again in a moment, with the same key.")
                .retryAfter(1);
    }
}
