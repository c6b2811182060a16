package io.unknot.notification.erasure.postgres;

import io.unknot.notification.erasure.Traces;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A test holds this list against the tables: one that refers to clients and is named nowhere fails it. */
@Repository
class PostgresTraces implements Traces {

    private static final String IDS = """
        (SELECT CAST(:client AS uuid) UNION SELECT merged_into FROM merged_client WHERE client_id = :client)
        """;
    private static final String THEIRS = "recipient_kind = 'CLIENT' AND recipient_id IN " + IDS;
    private static final String MESSAGES = "SELECT message_id FROM message WHERE " + THEIRS;

    // Codes went to somebody who only said who they are; what is left of that is where a text message went.
    private static final String CODES = "UPDATE message SET address_hash = NULL"
            + " WHERE recipient_kind IN ('NEWCOMER', 'LOGGING_IN') AND address_hash IN ("
            + "SELECT address_hash FROM message WHERE address_hash IS NOT NULL AND " + THEIRS + ")";

    // A message that is just being sent is waited for. What refers to others goes first.
    private static final List<String> ERASE = List.of(
            MESSAGES + " ORDER BY message_id FOR UPDATE",
            CODES,
            "DELETE FROM address_use WHERE message_id IN (" + MESSAGES + ")",
            "DELETE FROM answer WHERE message_id IN (" + MESSAGES + ")",
            "DELETE FROM inbox_message WHERE message_id IN (" + MESSAGES + ")",
            "DELETE FROM message WHERE " + THEIRS,
            "DELETE FROM unreachable WHERE client_id IN " + IDS,
            "DELETE FROM course WHERE client_id IN " + IDS,
            "DELETE FROM client_preference WHERE client_id IN " + IDS);

    private final DatabaseClient database;

    PostgresTraces(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> erase(UUID clientId) {
        return database.sql("SELECT set_config('unknot.forgetting', 'on', true)")
                .then()
                .thenMany(Flux.fromIterable(ERASE))
                .concatMap(sql -> of(sql, clientId).then())
                .then();
    }

    private GenericExecuteSpec of(String sql, UUID clientId) {
        return database.sql(sql).bind("client", clientId);
    }
}
