package io.unknot.booking.loginlink.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.loginlink.AskForLogin;
import io.unknot.booking.loginlink.AskForLogin.AskedLogin;
import io.unknot.booking.loginlink.LoginLinkRefused;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Asks for a login by link: 202, whoever is known. There is no Idempotency-Key here, as an answer kept would keep the
 * handle: who asks again gets another link.
 */
@RestController
class LoginLinkController {

    /** Longer than either answer takes, so that the time tells nobody whether there was somebody to write to. */
    private static final Duration NEVER_SOONER = Duration.ofMillis(250);

    private final AskForLogin askForLogin;

    LoginLinkController(AskForLogin askForLogin) {
        this.askForLogin = askForLogin;
    }

    /** To an e-mail or a phone; to their own contact for a client who is logged in and names none. */
    @PostMapping("/api/v1/login-links")
    Mono<ResponseEntity<AskedLoginView>> ask(Caller caller, @Valid @RequestBody LoginLinkRequest request) {
        return asked(caller, request)
                .onErrorMap(LoginLinkRefused.class, LoginLinkProblems::of)
                .zipWith(Mono.delay(NEVER_SOONER), (asked, _) -> AskedLoginView.of(asked))
                .map(ResponseEntity.status(HttpStatus.ACCEPTED).cacheControl(CacheControl.noStore())::body);
    }

    private Mono<AskedLogin> asked(Caller caller, LoginLinkRequest request) {
        var by = By.of(caller);
        var language = Optional.ofNullable(request.language());
        if (request.email() != null && request.phone() == null) {
            return askForLogin.by(Channel.EMAIL, request.email(), language, by);
        }
        if (request.phone() != null && request.email() == null) {
            return askForLogin.by(Channel.PHONE, request.phone(), language, by);
        }
        return request.email() == null && caller instanceof Caller.Client(var own)
                ? askForLogin.own(own, language, by)
                : Mono.error(LoginLinkController::oneContact);
    }

    private static Throwable oneContact() {
        return Problem.of(400, "invalid-request", "Say where to send the link")
                .field("email", "either this or a phone, and not both")
                .toException();
    }

    /** One of the two; the language a BCP 47 tag, else as the client reads. */
    record LoginLinkRequest(
            @Nullable @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be like +441134960000")
            String phone,

            @Nullable
            @Size(max = 35)
            @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a language tag")
            String language) {}

    /** What the code is sent back with, by the browser that asked; and until when. */
    record AskedLoginView(String handle, Instant expiresAt) {
        static AskedLoginView of(AskedLogin asked) {
            return new AskedLoginView(asked.handle().text(), asked.expiresAt());
        }
    }
}
