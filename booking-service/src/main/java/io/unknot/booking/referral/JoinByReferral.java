package io.unknot.booking.referral;

import io.unknot.booking.referral.ReferralRefused.AlreadyReferred;
import io.unknot.booking.referral.ReferralRefused.NotNew;
import io.unknot.booking.referral.ReferralRefused.OwnCodeUsed;
import io.unknot.booking.referral.ReferralRefused.UnknownCode;
import io.unknot.booking.referral.Referrals.Newcomer;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes by whose code a new client came: once, before their first completed visit, and never by their own. */
@Component
public class JoinByReferral {

    private final Writes writes;
    private final Referrals referrals;

    JoinByReferral(Writes writes, Referrals referrals) {
        this.writes = writes;
        this.referrals = referrals;
    }

    /** Completes, also when they came by the same client before, or signals a {@link ReferralRefused}. */
    public Mono<Void> join(UUID clientId, ReferralCode code) {
        return writes.write(referrals.newcomer(clientId, code).flatMap(newcomer -> join(clientId, newcomer)));
    }

    private Mono<Void> join(UUID clientId, Newcomer newcomer) {
        var owner = newcomer.codeOf();
        if (owner.isEmpty()) {
            return Mono.error(new UnknownCode());
        }
        if (owner.get().equals(clientId)) {
            return Mono.error(new OwnCodeUsed());
        }
        if (newcomer.cameBy().isPresent()) {
            return newcomer.cameBy().equals(owner) ? Mono.empty() : Mono.error(new AlreadyReferred());
        }
        if (newcomer.hadVisit()) {
            return Mono.error(new NotNew());
        }
        return referrals
                .add(clientId, owner.get())
                .flatMap(added -> added ? Mono.empty() : Mono.error(new AlreadyReferred()));
    }
}
