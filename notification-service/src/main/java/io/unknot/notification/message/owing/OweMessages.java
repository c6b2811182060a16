package io.unknot.notification.message.owing;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
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
import io.unknot.notification.message.owing.Manner.Ways;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** As {@link #owe}, each by the channel the client likes best for it. */
    public Mono<Void> toClient(ClientId client, Subject subject, ClinicId clinic, List<Owed> owed) {
        return kinds(owed)
                .flatMap(kinds -> channels.of(client, kinds))
                .map(allowed -> byTheBestWay(allowed, client, subject, clinic, owed))
                .flatMap(this::owe);
    }

    /** What is owed of a visit, each by the channel its client likes best for it. */
    Mono<List<About>> byTheBestWay(Appointment visit, Ways ways, List<Owed> owed) {
        return kinds(owed)
                .flatMap(ways::of)
                .map(allowed -> byTheBestWay(allowed, visit.client(), Subject.of(visit), visit.clinic(), owed))
                .defaultIfEmpty(List.of());
    }

    /** Empty where nothing is owed: nobody has to be asked. */
    private static Mono<Set<MessageKind>> kinds(List<Owed> owed) {
        return Mono.just(owed.stream().map(Owed::kind).collect(Collectors.toUnmodifiableSet()))
                .filter(kinds -> !kinds.isEmpty());
    }

    /** What they do not want by any is planned too, and kept as not sent. */
    private static List<About> byTheBestWay(
            Map<MessageKind, List<Channel>> allowed,
            ClientId client,
            Subject subject,
            ClinicId clinic,
            List<Owed> owed) {
        return owed.stream()
                .map(each -> About.of(
                        subject,
                        new Recipient.Client(client),
                        Optional.of(clinic),
                        allowed.getOrDefault(each.kind(), List.of()).stream()
                                .findFirst()
                                .orElse(Channel.EMAIL),
                        each))
                .toList();
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
