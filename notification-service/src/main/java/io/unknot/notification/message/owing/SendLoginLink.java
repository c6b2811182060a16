package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.LOGIN_LINK;

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

/** Sends what a client logs in by, at once and at any hour. It is drawn when it is sent and known to nobody before. */
@Component
public class SendLoginLink {

    /** As long as it opens anything: booking-service counts from when it was asked for. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final OweMessages owing;

    SendLoginLink(OweMessages owing) {
        this.owing = owing;
    }

    /** To the contact that was asked for, by that channel and no other. Runs inside a write. */
    public Mono<Void> send(UUID loginLink, Channel channel, Optional<Instant> toldAt) {
        return owing.happenedAt(toldAt)
                .flatMap(at -> owing.owe(List.of(About.of(
                        new Subject(Subject.Kind.LOGIN_LINK, loginLink, 1),
                        new Recipient.LoggingIn(loginLink),
                        Optional.empty(),
                        channel,
                        new Owed(LOGIN_LINK, at, at.plus(LIFE))))));
    }
}
