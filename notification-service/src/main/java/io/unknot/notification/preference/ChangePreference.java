package io.unknot.notification.preference;

import io.unknot.notification.appointment.ClientId;
import io.unknot.outbox.Writes;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a client say something else of messages. It binds at once: what is planned already is looked at again when sent. */
@Component
public class ChangePreference {

    private final Writes writes;
    private final Preferences preferences;
    private final Addresses addresses;

    ChangePreference(Writes writes, Preferences preferences, Addresses addresses) {
        this.writes = writes;
        this.preferences = preferences;
        this.addresses = addresses;
    }

    /** What the client now says: a new version, unless it is what they said before. */
    public Mono<Said> change(ClientId client, UnaryOperator<Preference> change, Said.From from) {
        return writes.write(preferences
                .lock(client)
                .flatMap(before -> add(client, before, change.apply(before.preference()), from)));
    }

    private Mono<Said> add(ClientId client, Said before, Preference after, Said.From from) {
        return before.preference().equals(after) && before.version() > 0
                ? Mono.just(before)
                : addresses.mended(client).then(preferences.add(client, after, from));
    }
}
