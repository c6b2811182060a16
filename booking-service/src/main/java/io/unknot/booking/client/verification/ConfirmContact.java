package io.unknot.booking.client.verification;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.verification.VerificationRefused.UnknownVerification;
import io.unknot.booking.client.verification.VerificationRefused.WrongCode;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the code that somebody has read. A wrong one counts, also when it is refused. */
@Component
public class ConfirmContact {

    private final Writes writes;
    private final Verifications verifications;
    private final AuditTrail audit;

    ConfirmContact(Writes writes, Verifications verifications, AuditTrail audit) {
        this.writes = writes;
        this.verifications = verifications;
        this.audit = audit;
    }

    /** Whose contact it is, or a {@link VerificationRefused}. */
    public Mono<Verification> confirm(UUID id, VerificationCode code, By by) {
        return confirm(verifications.lock(id), code, by);
    }

    /** The same for a guest, who goes on signed in; for anybody else there is no such verification. */
    public Mono<Verification> confirmGuest(UUID id, VerificationCode code, By by) {
        return confirm(verifications.lock(id).filter(Verification::guest), code, by);
    }

    private Mono<Verification> confirm(Mono<Verification> asked, VerificationCode code, By by) {
        return writes.write(asked.switchIfEmpty(Mono.error(UnknownVerification::new))
                        .flatMap(verification -> verifications
                                .now()
                                .map(now -> verification.check(code, now))
                                .flatMap(right -> keep(verification, right, by))))
                .flatMap(tried -> tried.right()
                        ? Mono.just(tried.verification())
                        : Mono.error(new WrongCode(tried.verification().triesLeftAfterThis())));
    }

    private Mono<Tried> keep(Verification verification, boolean right, By by) {
        var kept = right
                ? verifications.verified(verification).then(audit.record(entry(verification, by)))
                : verifications.countTry(verification.id());
        return kept.thenReturn(new Tried(verification, right));
    }

    private static AuditEntry entry(Verification verification, By by) {
        return new AuditEntry(
                by,
                "verify-" + verification.channel().word(),
                new Subject("client", verification.client().id(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("verificationId", verification.id()));
    }

    private record Tried(Verification verification, boolean right) {}
}
