package io.unknot.notification.preference;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Channels;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the client wants, of what we have, without what was refused. The inbox is always among it unless nothing is. */
@Component
class AllowedChannels implements Channels {

    private final Preferences preferences;
    private final Addresses addresses;
    private final OfferedChannels offered;

    AllowedChannels(Preferences preferences, Addresses addresses, OfferedChannels offered) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.offered = offered;
    }

    @Override
    public Mono<List<Channel>> of(ClientId client, MessageKind kind) {
        return Mono.zip(preferences.of(client), addresses.refusedOf(client))
                .map(found -> found.getT1().preference().allowed(kind).stream()
                        .filter(offered.channels()::contains)
                        .filter(channel -> !found.getT2().contains(channel))
                        .toList());
    }

    @Override
    public Mono<Void> refused(ClientId client, Channel channel) {
        return addresses.refused(client, channel);
    }
}
