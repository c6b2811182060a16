package io.unknot.booking.loginlink;

import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.linksecret.LinkSecret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All login links of the last day. Inside a write. */
public interface LoginLinks {

    /** As many go to a client by one channel within an hour. */
    int MOST_AN_HOUR = 3;

    /** As many go to a client by one channel within a day. */
    int MOST_A_DAY = 6;

    /**
     * Keeps a new one for these clients, and ends their older ones. When they had as many as may be, it is kept for nobody,
     * and the older ones stay good.
     */
    Mono<Kept> keep(NewLink link, Set<UUID> clients);

    /** Locked until the write ends; empty when there is none. */
    Mono<LoginLink> lock(UUID id);

    /** As {@link #lock(UUID)}, the one that the proof speaks of; whether its code is right is not looked at. */
    Mono<LoginLink> lock(LoginProof proof);

    /** Notes what is sent: what was sent before opens nothing any more. */
    Mono<Void> keepSent(UUID id, LinkSecret token, String codeHash);

    Mono<Void> countTry(UUID id);

    Mono<Void> use(UUID id);

    /** No link leads to this client any more. */
    Mono<Void> end(UUID clientId);

    /** The database's clock. */
    Mono<Instant> now();

    /** What somebody asks for. */
    record NewLink(UUID id, LinkSecret handle, Channel channel, Optional<String> language) {}

    /** Until when it is good, and whether there is anybody to send it to. */
    record Kept(Instant expiresAt, boolean toBeSent) {}
}
