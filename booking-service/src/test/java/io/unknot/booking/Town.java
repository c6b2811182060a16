package io.unknot.booking;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.directory.Entries;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.outbox.Writes;
import io.unknot.service.database.DatabaseMigration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import reactor.core.publisher.Flux;

/** Where each test opens a Riverside clinic of its own and finds clients with sore backs. */
public final class Town {

    private final Entries entries;
    private final Clients clients;
    private final Writes writes;
    private final DatabaseMigration migration;
    private final Surgery surgery;

    Town(Entries entries, Clients clients, Writes writes, DatabaseMigration migration, Surgery surgery) {
        this.surgery = surgery;
        this.migration = migration;
        this.entries = entries;
        this.clients = clients;
        this.writes = writes;
    }

    public Riverside open(Riverside clinic) {
        tell(clinic.told());
        return clinic;
    }

    /** What therapist-service would tell: it replaces what was told before. */
    public void tell(DirectoryEvent... states) {
        tell(List.of(states));
    }

    private void tell(List<DirectoryEvent> states) {
        theSchemaIsThere();
        writes.write(Flux.fromIterable(states).concatMap(entries::replace).then())
                .block();
    }

    /** Somebody who has nothing that speaks against a massage, and has said so. */
    public UUID client() {
        var client = stranger();
        surgery.clear(client);
        return client;
    }

    /** Somebody who has answered no questions. */
    public UUID stranger() {
        theSchemaIsThere();
        var client = new Client(UUID.randomUUID(), "Sam Sore", "sam@example.org", Optional.empty(), "en");
        writes.write(clients.save(client)).block();
        return client.id();
    }

    private void theSchemaIsThere() {
        if (!migration.done()) {
            Awaitility.await().until(migration::done);
        }
    }
}
