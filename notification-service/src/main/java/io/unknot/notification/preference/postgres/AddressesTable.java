package io.unknot.notification.preference.postgres;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.Channel;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.notification.preference.Addresses;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class AddressesTable implements Addresses {

    private static final String REFUSED = """
        INSERT INTO unreachable (client_id, channel) VALUES (:client, :channel)
        ON CONFLICT (client_id, channel) DO UPDATE SET since = clock_timestamp()
        """;

    private static final String REFUSED_OF = """
        SELECT channel FROM unreachable
        WHERE client_id = :client AND since > clock_timestamp() - interval '30 days'
        """;

    private final DatabaseClient database;

    AddressesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> refused(ClientId client, Channel channel) {
        return database.sql(REFUSED)
                .bind("client", client.value())
                .bind("channel", channel.name())
                .then();
    }

    @Override
    public Mono<Set<Channel>> refusedOf(ClientId client) {
        return database.sql(REFUSED_OF)
                .bind("client", client.value())
                .map(row -> new Columns(row).oneOf(Channel.class, "channel"))
                .all()
                .collect(toUnmodifiableSet());
    }

    @Override
    public Mono<Void> mended(ClientId client) {
        return database.sql("DELETE FROM unreachable WHERE client_id = :client")
                .bind("client", client.value())
                .then();
    }
}
