package io.unknot.booking;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.directory.Entries;
import io.unknot.outbox.Writes;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import reactor.core.publisher.Mono;

/** Where each test opens a Riverside clinic of its own and finds clients with sore backs. */
public final class Town {

    private final Entries entries;
    private final Clients clients;
    private final Writes writes;

    Town(Entries entries, Clients clients, Writes writes) {
        this.entries = entries;
        this.clients = clients;
        this.writes = writes;
    }

    public Riverside open(Riverside clinic) {
        clinic.told().forEach(event -> done(writes.write(entries.replace(event))));
        return clinic;
    }

    public UUID client() {
        var client = new Client(UUID.randomUUID(), "Sam Sore", "sam@example.org", Optional.empty(), "en");
        done(clients.save(client));
        return client.id();
    }

    /** The schema may still be on its way when the first test begins. */
    private static void done(Mono<?> mono) {
        Awaitility.await().ignoreExceptions().until(() -> {
            mono.block();
            return true;
        });
    }
}
