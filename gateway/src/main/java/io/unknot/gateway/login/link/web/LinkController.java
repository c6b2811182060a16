package io.unknot.gateway.login.link.web;

import io.unknot.gateway.login.link.LinkLogins;
import io.unknot.gateway.login.link.LinkProof;
import io.unknot.gateway.login.link.LinkProof.Secret;
import io.unknot.gateway.login.session.Sessions;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Logs a client in by what was sent to them, if the page asks for it: opening the mailed address does not, as programs
 * that look for viruses open it too. Who is logged in already proves by it anew who they are.
 */
@RestController
final class LinkController {

    private final LinkLogins logins;
    private final Sessions sessions;

    LinkController(LinkLogins logins, Sessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** 204, and a session with another id. */
    @PostMapping(path = "/api/v1/session/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> logIn(@Valid @RequestBody Shown shown, ServerWebExchange exchange) {
        return logins.check(shown.proof()).flatMap(person -> sessions.begin(exchange, person));
    }

    /** The token of a link, or a code and the handle it was asked for with; of a guest the verification they were asked. */
    record Shown(
            @Nullable @Size(max = 100) String token,
            @Nullable @Size(max = 100) String handle,
            @Nullable UUID verification,

            @Nullable @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
            String code,

            @Nullable UUID client) {

        LinkProof proof() {
            return new LinkProof(secret(), Optional.ofNullable(client));
        }

        private Secret secret() {
            if (Stream.of(token, handle, verification).filter(Objects::nonNull).count() != 1) {
                throw nothingToShow();
            }
            if (token != null && code == null) {
                return new Secret.Token(token);
            }
            if (handle != null && code != null) {
                return new Secret.Code(handle, code);
            }
            if (verification != null && code != null) {
                return new Secret.GuestCode(verification, code);
            }
            throw nothingToShow();
        }

        private static ProblemException nothingToShow() {
            return Problem.of(400, "invalid-request", "This signs nobody in")
                    .field("token", "either this, or a code and the handle or the verification it was asked for with")
                    .toException();
        }
    }
}
