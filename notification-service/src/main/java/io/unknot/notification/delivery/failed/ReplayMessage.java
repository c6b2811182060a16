package io.unknot.notification.delivery.failed;

import io.unknot.notification.delivery.failed.FailedMessages.Found;
import io.unknot.notification.delivery.failed.FailedMessages.Useless;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.MessagesPlanned;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.preference.therapist.RefusedAddresses;
import io.unknot.outbox.Writes;
import io.unknot.service.access.ClinicScope;
import java.util.EnumSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends a message after all that was given up, once however often it is asked for. */
@Component
public class ReplayMessage {

    private final FailedMessages messages;
    private final RefusedAddresses refused;
    private final Writes writes;
    private final ApplicationEventPublisher listeners;

    ReplayMessage(
            FailedMessages messages, RefusedAddresses refused, Writes writes, ApplicationEventPublisher listeners) {
        this.messages = messages;
        this.refused = refused;
        this.writes = writes;
        this.listeners = listeners;
    }

    /** What came of it. */
    public sealed interface Answer {
        /** It is due now, or is on its way or sent already. */
        record Planned() implements Answer {}

        /** It would be of no use any more. */
        record TooLate() implements Answer {}

        /** What it says is no longer so: it was withdrawn, passed over or its visit has changed. */
        record Outdated() implements Answer {}
    }

    /** Empty if there is no such message in these clinics. */
    public Mono<Answer> replay(MessageId id, ClinicScope clinics) {
        return writes.write(messages.lock(id, clinics).flatMap(this::replay))
                .doOnNext(_ -> listeners.publishEvent(new MessagesPlanned(EnumSet.allOf(Channel.class))));
    }

    private Mono<Answer> replay(Found found) {
        return switch (found.message()) {
            case Message.Failed failed -> found.useless().map(ReplayMessage::no).orElseGet(() -> plan(failed));
            case Message.Unsent _, Message.Sent _ -> Mono.just(new Answer.Planned());
            case Message.Withdrawn _, Message.Skipped _ -> Mono.just(new Answer.Outdated());
        };
    }

    private Mono<Answer> plan(Message.Failed failed) {
        return mended(failed.about().recipient())
                .then(Mono.defer(() -> messages.plan(failed.replay())))
                .thenReturn(new Answer.Planned());
    }

    /** Whoever wants it sent after all has seen to it that it can be. */
    private Mono<Void> mended(Recipient recipient) {
        return recipient instanceof Recipient.Therapist(var therapist) ? refused.mended(therapist) : Mono.empty();
    }

    private static Mono<Answer> no(Useless why) {
        return Mono.just(
                switch (why) {
                    case LATE -> new Answer.TooLate();
                    case OUTDATED -> new Answer.Outdated();
                });
    }
}
