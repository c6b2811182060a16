package io.unknot.notification.fallback;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Channels;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.therapist.RefusedAddresses;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When a message to a client was given up on one channel, or the client stopped that channel after it was planned, owes the
 * same by the next that the client allows: as a message of its own, due at once, and each channel once. What is no longer
 * of use or wanted by then is skipped like any other. An address that was refused for good is remembered, so that the next
 * message does not try it first.
 */
@Component
public class FallBack {

    private final Channels channels;
    private final Messages messages;
    private final Fallbacks fallbacks;
    private final RefusedAddresses refusedAddresses;
    private final MeterRegistry meters;

    FallBack(
            Channels channels,
            Messages messages,
            Fallbacks fallbacks,
            RefusedAddresses refusedAddresses,
            MeterRegistry meters) {
        this.channels = channels;
        this.refusedAddresses = refusedAddresses;
        this.messages = messages;
        this.fallbacks = fallbacks;
        this.meters = meters;
    }

    /** Must be called inside the write in which these end; those that went out, or that nobody needs, are left alone. */
    public Mono<Void> from(List<? extends Message> ended) {
        return Flux.fromIterable(ended).concatMap(this::from).then();
    }

    private Mono<Void> from(Message ended) {
        return switch (ended) {
            case Message.Failed failed -> noteRefused(failed).then(Mono.defer(() -> byAnother(failed.about())));
            case Message.Skipped skipped ->
                skipped.why() == SkipReason.OPTED_OUT ? byAnother(skipped.about()) : Mono.empty();
            default -> Mono.empty();
        };
    }

    private Mono<Void> byAnother(About about) {
        return about.recipient() instanceof Recipient.Client(var client)
                ? channels.of(client, about.kind())
                        .flatMapIterable(allowed -> allowed)
                        .filter(channel -> channel != about.channel())
                        .concatMap(channel -> owe(about, channel))
                        .takeUntil(owed -> owed)
                        .then()
                : Mono.empty();
    }

    private Mono<Void> noteRefused(Message.Failed failed) {
        if (failed.reason() != FailureReason.ADDRESS_REFUSED) {
            return Mono.empty();
        }
        var about = failed.about();
        return switch (about.recipient()) {
            case Recipient.Client(var client) -> channels.refused(client, about.channel());
            case Recipient.Therapist _ -> refusedAddresses.refused(about.id());
            default -> Mono.empty();
        };
    }

    /** False if this channel was tried for the same already. */
    private Mono<Boolean> owe(About about, Channel channel) {
        var instead =
                Message.Planned.of(About.of(about.subject(), about.recipient(), about.clinic(), channel, about.owed()));
        return messages.add(List.of(instead))
                .filter(added -> !added.isEmpty())
                .flatMap(_ -> fallbacks.note(instead.about().id(), about.id()).thenReturn(true))
                .doOnNext(_ -> count(about, channel))
                .defaultIfEmpty(false);
    }

    private void count(About about, Channel to) {
        meters.counter(
                        "unknot.message.fallbacks",
                        "kind",
                        word(about.kind()),
                        "from",
                        word(about.channel()),
                        "to",
                        word(to))
                .increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
