package io.unknot.notification.preference.cap;

import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.when.Urgency;
import io.unknot.notification.preference.cap.AddressUses.Use;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what goes to one address in a day to a measure, whoever asks for it. */
@Component
public class KeepToCaps {

    private final AddressUses uses;
    private final AddressHashes hashes;
    private final CapSettings caps;

    public KeepToCaps(AddressUses uses, AddressHashes hashes, CapSettings caps) {
        this.uses = uses;
        this.hashes = hashes;
        this.caps = caps;
    }

    /** Those of the messages that may go out; what goes to no address always may. */
    public Mono<Set<MessageId>> within(Collection<Outgoing> messages) {
        var counted =
                messages.stream().flatMap(message -> use(message).stream()).toList();
        var free = messages.stream()
                .filter(message -> address(message).isEmpty())
                .map(message -> message.about().id())
                .collect(Collectors.toSet());
        if (counted.isEmpty()) {
            return Mono.just(free);
        }
        return uses.take(counted).map(taken -> {
            free.addAll(taken);
            return free;
        });
    }

    /** Whether one more may go to that address that is no message of ours, such as a trial; counted, if it may. */
    public Mono<Boolean> oneMore(Channel channel, String address) {
        var use = new Use(
                new MessageId(UUID.randomUUID()),
                channel,
                HexFormat.of().formatHex(hashes.of(channel, address)),
                false,
                caps.of(channel, false));
        return uses.take(List.of(use)).map(taken -> !taken.isEmpty());
    }

    private Optional<Use> use(Outgoing message) {
        return address(message)
                .map(address -> message.about().recipient() instanceof Recipient.Therapist
                        ? staffUse(message.about(), address)
                        : use(message.about(), address));
    }

    private Use use(About about, String address) {
        var urgent = Urgency.isUrgent(about.kind());
        var hash = hashes.of(about.channel(), address);
        return new Use(
                about.id(), about.channel(), HexFormat.of().formatHex(hash), urgent, caps.of(about.channel(), urgent));
    }

    /** Counted apart: a therapist may be a client too, and is told of many visits. */
    private Use staffUse(About about, String address) {
        var hash = HexFormat.of().formatHex(hashes.ofStaff(address));
        return new Use(about.id(), about.channel(), hash, false, caps.staffEmails());
    }

    private static Optional<String> address(Outgoing message) {
        return message.about().channel() == Channel.INBOX ? Optional.empty() : message.address();
    }

    /** A message and where it goes: a mail address, or a phone number as E.164 writes it. */
    public record Outgoing(About about, Optional<String> address) {

        /** Says which message it is, and not where it goes. */
        @Override
        public String toString() {
            return "Outgoing[" + about.id().value() + "]";
        }
    }
}
