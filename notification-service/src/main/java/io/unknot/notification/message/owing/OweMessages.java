package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Change;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Channels;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans messages and withdraws them again, and tells of those that others are to know of. All of it inside a write. */
@Component
public class OweMessages {

    private final Messages messages;
    private final Channels channels;
    private final Outbox outbox;

    OweMessages(Messages messages, Channels channels, Outbox outbox) {
        this.messages = messages;
        this.channels = channels;
        this.outbox = outbox;
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
                        .concatMap(change -> messages.withdraw(change.after())
                                .then(outbox.tellAll(change.event().stream().toList())))
                        .then(Mono.just(outdated)));
    }

    /** Each by the channel the client likes best for it. One they do not want is planned too, and kept as not sent. */
    public Mono<Void> toClient(ClientId client, Subject subject, ClinicId clinic, List<Owed> owed) {
        return Flux.fromIterable(owed)
                .concatMap(each -> channels.of(client, each.kind())
                        .map(allowed -> allowed.stream().findFirst().orElse(Channel.EMAIL))
                        .map(channel ->
                                About.of(subject, new Recipient.Client(client), Optional.of(clinic), channel, each)))
                .collectList()
                .flatMap(this::owe);
    }

    /** What is owed already, and what was, changes nothing. */
    public Mono<Void> owe(List<About> owed) {
        if (owed.isEmpty()) {
            return Mono.empty();
        }
        var planned = owed.stream().map(Message.Planned::of).toList();
        return messages.add(planned.stream().map(Change::after).toList())
                .flatMap(added -> outbox.tellAll(planned.stream()
                        .filter(change -> added.contains(change.after().about().id()))
                        .flatMap(change -> change.event().stream())
                        .toList()));
    }
}
