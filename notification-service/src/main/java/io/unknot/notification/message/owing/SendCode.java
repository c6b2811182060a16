package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.CONTACT_CODE;

import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the code that shows whose contact it is. It is drawn when it is sent and known to nobody before. */
@Component
public class SendCode {

    /** Whoever waits for it has given up by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final OweMessages owing;

    SendCode(OweMessages owing) {
        this.owing = owing;
    }

    /** To the contact that was asked for, by that channel and no other. Runs inside a write. */
    public Mono<Void> send(UUID verification, Channel channel, Optional<Instant> toldAt) {
        return owing.happenedAt(toldAt)
                .flatMap(at -> owing.owe(List.of(About.of(
                        new Subject(Subject.Kind.VERIFICATION, verification, 1),
                        new Recipient.Newcomer(verification),
                        Optional.empty(),
                        channel,
                        new Owed(CONTACT_CODE, at, at.plus(PATIENCE))))));
    }
}
