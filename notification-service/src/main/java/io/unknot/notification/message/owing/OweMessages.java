package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Channels;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans messages and withdraws them again. All of it inside a write. */
@Component
public class OweMessages {

    private final Messages messages;
    private final Channels channels;
    private final WakeSenders waking;

    OweMessages(Messages messages, Channels channels, WakeSenders waking) {
        this.messages = messages;
        this.channels = channels;
        this.waking = waking;
    }

    /** When a fact happened by our database's clock: when it was told, but never later than now, as clocks differ. */
    public Mono<Instant> happenedAt(Optional<Instant> toldAt) {
        return messages.now().map(now -> toldAt.filter(now::isAfter).orElse(now));
    }

    /** Holds back what speaks of an earlier version, and returns it. */
    public Mono<List<Message.Unsent>> withdrawBefore(Subject now) {
        return messages.unsentBefore(now)
                .collectList()
                .flatMap(outdated -> Flux.fromIterable(outdated)
                        .map(Message.Unsent::withdraw)
                        .concatMap(messages::withdraw)
                        .then(Mono.just(outdated)));
    }

    /** As {@link #owe} what {@link #byTheBestWay} says. */
    public Mono<Void> toClient(ClientId client, Subject subject, ClinicId clinic, List<Owed> owed) {
        return byTheBestWay(client, subject, clinic, owed).flatMap(this::owe);
    }

    /** Each by the channel the client likes best for it. One they do not want is planned too, and kept as not sent. */
    Mono<List<About>> byTheBestWay(ClientId client, Subject subject, ClinicId clinic, List<Owed> owed) {
        if (owed.isEmpty()) {
            return Mono.just(List.of());
        }
        var kinds = owed.stream().map(Owed::kind).collect(Collectors.toUnmodifiableSet());
        return channels.of(client, kinds)
                .map(allowed -> owed.stream()
                        .map(each -> About.of(
                                subject,
                                new Recipient.Client(client),
                                Optional.of(clinic),
                                allowed.getOrDefault(each.kind(), List.of()).stream()
                                        .findFirst()
                                        .orElse(Channel.EMAIL),
                                each))
                        .toList());
    }

    /** What is owed already, and what was, changes nothing. */
    public Mono<Void> owe(List<About> owed) {
        if (owed.isEmpty()) {
            return Mono.empty();
        }
        var planned = owed.stream().map(Message.Planned::of).toList();
        return messages.add(planned)
                .flatMap(added -> waking.afterCommit(owed.stream()
                        .filter(about -> added.contains(about.id()))
                        .toList()));
    }
}
