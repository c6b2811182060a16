package io.unknot.booking.loginlink.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.loginlink.LogIn;
import io.unknot.booking.loginlink.LoginLinkRefused;
import io.unknot.booking.loginlink.LoginProof;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says to the gateway, which begins sessions, whom a link or a code shows; never routed by it. */
@RestController
class UsedLinkController {

    private final LogIn logIn;

    UsedLinkController(LogIn logIn) {
        this.logIn = logIn;
    }

    /** The client, once; 409 with the clients to choose from where several share the contact, as often as asked. */
    @PostMapping("/internal/login-links/use")
    Mono<ResponseEntity<LoggedInClient>> use(Caller caller, @Valid @RequestBody UseRequest request) {
        var gateway = Access.service(caller, "gateway");
        return logIn.by(request.proof(), Optional.ofNullable(request.client()), By.of(gateway))
                .map(client -> new LoggedInClient(client.id(), client.name()))
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(LoginLinkRefused.class, LoginLinkProblems::of);
    }

    /** The token of a link, or the handle with the code. */
    record UseRequest(
            @Nullable @Size(max = 100) String token,
            @Nullable @Size(max = 100) String handle,

            @Nullable @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
            String code,

            @Nullable UUID client) {

        LoginProof proof() {
            if (token != null && handle == null && code == null) {
                return new LoginProof.ByLink(new LinkSecret(token));
            }
            if (token == null && handle != null && code != null) {
                return new LoginProof.ByCode(new LinkSecret(handle), new VerificationCode(code));
            }
            throw Problem.of(400, "invalid-request", "This logs nobody in")
                    .field("token", "either this, or a handle and its code")
                    .toException();
        }
    }

    /** Who it is, and what to greet them by. */
    record LoggedInClient(UUID id, String name) {}
}
