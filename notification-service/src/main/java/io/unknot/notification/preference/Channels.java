package io.unknot.notification.preference;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which ways there are to a client. */
@Component
public class Channels {

    private final Preferences preferences;
    private final Addresses addresses;
    private final OfferedChannels offered;

    Channels(Preferences preferences, Addresses addresses, OfferedChannels offered) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.offered = offered;
    }

    /**
     * By which channels a message of the kind may reach the client, the first to try first. Empty if, and only if, the
     * client does not want it.
     */
    public Mono<List<Channel>> of(ClientId client, MessageKind kind) {
        return of(client).map(ways -> ways.allowed(kind));
    }

    /** As {@link #of(ClientId, MessageKind)} for all kinds at once. */
    public Mono<Ways> of(ClientId client) {
        return Mono.zip(preferences.of(client), addresses.refusedOf(client))
                .map(found -> new Ways(found.getT1().preference(), offered.channels(), found.getT2()));
    }

    /** The ways to one client: what they want, what we have, and what was refused. */
    public record Ways(Preference preference, Set<Channel> offered, Set<Channel> refused) {

        /** As {@link Channels#of(ClientId, MessageKind)}. */
        public List<Channel> allowed(MessageKind kind) {
            return preference.allowed(kind).stream()
                    .filter(offered::contains)
                    .filter(channel -> !refused.contains(channel))
                    .toList();
        }
    }
}
