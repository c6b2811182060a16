package io.unknot.booking.client.verification;

import io.unknot.booking.client.verification.Verification.Sent;
import io.unknot.booking.client.verification.VerificationRefused.UnknownVerification;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws the code of a verification at the moment it is sent: so it is known to nobody else, and lasts from then. */
@Component
public class DrawCode {

    private final Writes writes;
    private final Verifications verifications;

    DrawCode(Writes writes, Verifications verifications) {
        this.writes = writes;
        this.verifications = verifications;
    }

    /** The code, and what to send it to; the one drawn before is worth nothing any more. Or a {@link VerificationRefused}. */
    public Mono<ToSend> draw(UUID id) {
        var code = VerificationCode.draw();
        return writes.write(verifications
                .lock(id)
                .switchIfEmpty(Mono.error(UnknownVerification::new))
                .doOnNext(Verification::requireDraw)
                .flatMap(verification -> verifications.now().flatMap(now -> {
                    var sent = new Sent(code.hashFor(id), now.plus(Verification.LIFE));
                    return verifications
                            .keepSent(id, sent)
                            .thenReturn(new ToSend(verification, code, sent.expiresAt()));
                })));
    }

    /** A code on its way. */
    public record ToSend(Verification verification, VerificationCode code, Instant expiresAt) {}
}
