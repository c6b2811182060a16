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
    private final MergedClients merged;

    ChangePreference(Writes writes, Preferences preferences, Addresses addresses, MergedClients merged) {
        this.writes = writes;
        this.preferences = preferences;
        this.addresses = addresses;
        this.merged = merged;
    }

    /**
     * What the client now says: a new version, unless it is what they said before. One who was merged into another since,
     * such as by the link of an old mail, says it as that one.
     */
    public Mono<Said> change(ClientId client, UnaryOperator<Preference> change, Said.From from) {
        return writes.write(lockNow(client)
                .flatMap(now -> preferences
                        .of(now)
                        .flatMap(before -> add(now, before, change.apply(before.preference()), from))));
    }

    /** A merge holds the old id until it is done: only then it is certain whose word it is. */
    private Mono<ClientId> lockNow(ClientId client) {
        return preferences
                .lock(client)
                .then(Mono.defer(() -> merged.now(client)))
                .flatMap(now -> now.equals(client) ? Mono.just(now) : lockNow(now));
    }

    private Mono<Said> add(ClientId client, Said before, Preference after, Said.From from) {
        return before.preference().equals(after) && before.version() > 0
                ? Mono.just(before)
                : addresses.mended(client).then(preferences.add(client, after, from));
    }
}
