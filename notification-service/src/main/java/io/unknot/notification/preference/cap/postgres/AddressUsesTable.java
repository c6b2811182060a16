package io.unknot.notification.preference.cap.postgres;

import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.preference.cap.AddressUses;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class AddressUsesTable implements AddressUses {

    /** A text message also remembers where it went: whoever answers it is known by that alone. */
    private static final String TAKE = """
        WITH counted AS MATERIALIZED (
            SELECT asked.id, asked.address, asked.urgent, asked.text, asked.cap,
                   row_number() OVER (PARTITION BY asked.address, asked.urgent ORDER BY asked.id)
                   + (SELECT count(*) FROM address_use used
                      WHERE used.address_hash = asked.address AND used.urgent = asked.urgent
                        AND used.used_at > statement_timestamp() - interval '1 day'
                        AND used.message_id <> ALL (:ids)) AS uses
            FROM (SELECT id, decode(hex, 'hex') AS address, urgent, text, cap
                  FROM unnest(:ids::uuid[], :addresses::text[], :urgent::boolean[], :texts::boolean[], :caps::int[])
                       AS one (id, hex, urgent, text, cap)) AS asked),
        noted AS (
            INSERT INTO address_use (message_id, address_hash, urgent)
            SELECT id, address, urgent FROM counted WHERE uses <= cap
            ON CONFLICT (message_id) DO NOTHING),
        texted AS (
            UPDATE message SET address_hash = counted.address
            FROM counted
            WHERE message.message_id = counted.id AND counted.text AND counted.uses <= counted.cap
              AND message.address_hash IS DISTINCT FROM counted.address)
        SELECT id FROM counted WHERE uses <= cap
        """;

    private static final String FORGET = """
        DELETE FROM address_use WHERE ctid = ANY (ARRAY (
            SELECT ctid FROM address_use WHERE used_at <= statement_timestamp() - interval '1 day'
            LIMIT :most FOR UPDATE SKIP LOCKED))
        """;

    private final DatabaseClient database;

    AddressUsesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Set<MessageId>> take(List<Use> uses) {
        return database.sql(TAKE)
                .bind("ids", uses.stream().map(use -> use.message().value()).toArray(UUID[]::new))
                .bind("addresses", uses.stream().map(Use::address).toArray(String[]::new))
                .bind("urgent", uses.stream().map(Use::urgent).toArray(Boolean[]::new))
                .bind(
                        "texts",
                        uses.stream().map(use -> use.channel() == Channel.SMS).toArray(Boolean[]::new))
                .bind("caps", uses.stream().map(Use::cap).toArray(Integer[]::new))
                .mapValue(UUID.class)
                .all()
                .map(MessageId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Long> forget(int most) {
        return database.sql(FORGET).bind("most", most).fetch().rowsUpdated();
    }
}
