package io.unknot.notification.message.owing;

import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Owed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends a code at once and at any hour. It is drawn when it is sent and known to nobody before. */
@Component
public class SendCode {

    private final OweMessages owing;

    SendCode(OweMessages owing) {
        this.owing = owing;
    }

    /** To the contact that was asked for, by that channel and no other. Runs inside a write. */
    public Mono<Void> send(AskedCode code, Channel channel, Optional<Instant> toldAt) {
        return owing.happenedAt(toldAt)
                .map(at -> new Owed(code.kind(), at, at.plus(code.life())))
                .map(owed -> About.of(code.subject(), code.reader(), Optional.empty(), channel, owed))
                .flatMap(about -> owing.owe(List.of(about)));
    }
}
