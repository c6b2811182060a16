package io.unknot.booking.client.postgres;

import io.r2dbc.spi.Parameters;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.ContactIndex;
import io.unknot.booking.client.MergeRefused.BusyClients;
import io.unknot.booking.vault.BlindIndex;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresClients implements Clients {

    private static final String SELECT =
            "SELECT " + SealedContacts.Row.COLUMNS + " FROM client c JOIN client_key k ON k.client_id = c.id ";
    private static final String FIND = SELECT + "WHERE c.id = :id AND c.contacts IS NOT NULL";
    private static final String FIND_ALL = SELECT + "WHERE c.id = ANY (:ids) AND c.contacts IS NOT NULL";
    private static final String MERGED_INTO =
            "SELECT merged_into FROM client WHERE id = :id AND merged_into IS NOT NULL";
    // A key must not be made for one who is gone, nor for one who goes at this moment.
    private static final String IS_THERE =
            "SELECT merged_into IS NULL AND erased_at IS NULL FROM client WHERE id = :id FOR NO KEY UPDATE";
    private static final String LOCK =
            "SELECT id FROM client WHERE id = :id AND contacts IS NOT NULL FOR NO KEY UPDATE";
    private static final String SAVE = """
        INSERT INTO client (id, contacts, email_hash, phone_hash, found_by, language)
        VALUES (:id, :contacts, :email, :phone, :foundBy, :language)
        ON CONFLICT (id) DO UPDATE SET
            contacts = excluded.contacts, email_hash = excluded.email_hash, phone_hash = excluded.phone_hash,
            found_by = excluded.found_by, language = excluded.language, changed_at = excluded.changed_at,
            email_verified_at = CASE WHEN client.email_hash = excluded.email_hash THEN client.email_verified_at END,
            phone_verified_at = CASE WHEN client.phone_hash = excluded.phone_hash THEN client.phone_verified_at END
            WHERE client.merged_into IS NULL AND client.erased_at IS NULL
        RETURNING old.id IS NULL AS added
        """;
    private static final String POINT = """
        UPDATE client SET merged_into = :into, changed_at = clock_timestamp(),
                          contacts = NULL, email_hash = NULL, phone_hash = NULL, found_by = NULL
        WHERE id = :from AND merged_into IS NULL AND erased_at IS NULL
          AND EXISTS (SELECT FROM client WHERE id = :into AND erased_at IS NULL)
        """;
    private static final String POINT_ON = "UPDATE client SET merged_into = :into WHERE merged_into = :from";

    private final DatabaseClient database;
    private final SealedContacts sealed;
    private final BlindIndex index;

    PostgresClients(DatabaseClient database, SealedContacts sealed, BlindIndex index) {
        this.database = database;
        this.sealed = sealed;
        this.index = index;
    }

    @Override
    public Mono<Client> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(SealedContacts.Row::of)
                .one()
                .flatMap(sealed::open);
    }

    @Override
    public Flux<Client> findAll(Set<UUID> ids) {
        return database.sql(FIND_ALL)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(SealedContacts.Row::of)
                .all()
                .concatMap(sealed::open);
    }

    @Override
    public Mono<UUID> mergedInto(UUID id) {
        return database.sql(MERGED_INTO).bind("id", id).mapValue(UUID.class).one();
    }

    @Override
    public Mono<Boolean> lock(UUID id) {
        return database.sql(LOCK).bind("id", id).mapValue(UUID.class).one().hasElement();
    }

    @Override
    public Mono<Void> cameAlone(UUID id) {
        return database.sql("UPDATE client SET came_alone = true WHERE id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Boolean> pointTo(Merge merge) {
        return bind(POINT_ON, merge)
                .then()
                .then(bind(POINT, merge).fetch().rowsUpdated())
                .map(rows -> rows == 1)
                .onErrorMap(DataIntegrityViolationException.class, _ -> new BusyClients());
    }

    private GenericExecuteSpec bind(String sql, Merge merge) {
        return database.sql(sql).bind("from", merge.from()).bind("into", merge.into());
    }

    @Override
    public Mono<Boolean> save(Client client) {
        return database.sql(IS_THERE)
                .bind("id", client.id())
                .mapValue(Boolean.class)
                .one()
                .defaultIfEmpty(true)
                .filter(there -> there)
                .flatMap(_ -> Mono.zip(sealed.seal(client), index.hash().map(ContactIndex::new)))
                .flatMap(made -> save(client, made.getT1(), made.getT2()));
    }

    private Mono<Boolean> save(Client client, byte[] contacts, ContactIndex foundBy) {
        return database.sql(SAVE)
                .bind("id", client.id())
                .bind("contacts", ByteBuffer.wrap(contacts))
                .bind("email", ByteBuffer.wrap(foundBy.email(client.email())))
                .bind(
                        "phone",
                        client.phone()
                                .map(phone -> Parameters.in(ByteBuffer.wrap(foundBy.phone(phone))))
                                .orElseGet(() -> Parameters.in(ByteBuffer.class)))
                .bind("foundBy", foundBy.of(client))
                .bind("language", client.language())
                .mapValue(Boolean.class)
                .one();
    }
}
