package io.unknot.notification.preference;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Channels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the client wants, of what we have, without what was refused. The inbox is always among it unless nothing is. */
@Component
public class AllowedChannels implements Channels {

    private final Preferences preferences;
    private final Addresses addresses;
    private final OfferedChannels offered;

    AllowedChannels(Preferences preferences, Addresses addresses, OfferedChannels offered) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.offered = offered;
    }

    @Override
    public Mono<Map<MessageKind, List<Channel>>> of(ClientId client, Set<MessageKind> kinds) {
        return preferences.of(client).flatMap(said -> of(client, said.preference(), kinds));
    }

    /** As {@link #of(ClientId, Set)} of a client whose last word was read before. */
    public Mono<Map<MessageKind, List<Channel>>> of(ClientId client, Preference said, Set<MessageKind> kinds) {
        return addresses
                .refusedOf(client)
                .map(refused -> kinds.stream()
                        .collect(Collectors.toMap(Function.identity(), kind -> usable(said.allowed(kind), refused))));
    }

    private List<Channel> usable(List<Channel> allowed, Set<Channel> refused) {
        return allowed.stream()
                .filter(offered.channels()::contains)
                .filter(channel -> !refused.contains(channel))
                .toList();
    }

    @Override
    public Mono<Void> refused(ClientId client, Channel channel) {
        return addresses.refused(client, channel);
    }
}
