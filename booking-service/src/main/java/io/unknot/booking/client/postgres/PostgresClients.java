package io.unknot.booking.client.postgres;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.MergeRefused.BusyClients;
import io.unknot.booking.client.SearchedText;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresClients implements Clients {

    private static final String SELECT = "SELECT id, name, email, phone, language FROM client ";
    private static final String FIND = SELECT + "WHERE id = :id AND merged_into IS NULL";
    private static final String FIND_ALL = SELECT + "WHERE id = ANY (:ids) AND merged_into IS NULL";
    private static final String MERGED_INTO =
            "SELECT merged_into FROM client WHERE id = :id AND merged_into IS NOT NULL";
    private static final String SAVE = """
        INSERT INTO client (id, name, email, phone, language)
        VALUES (:id, :name, :email, :phone, :language)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, email = excluded.email, phone = excluded.phone,
            language = excluded.language, changed_at = excluded.changed_at,
            email_verified_at = CASE WHEN client.email = excluded.email THEN client.email_verified_at END,
            phone_verified_at = CASE WHEN client.phone = excluded.phone THEN client.phone_verified_at END
            WHERE client.merged_into IS NULL
        RETURNING old.id IS NULL AS added
        """;
    private static final String POINT = """
        UPDATE client SET merged_into = :into, changed_at = clock_timestamp()
        WHERE id = :from AND merged_into IS NULL
        """;
    private static final String POINT_ON = "UPDATE client SET merged_into = :into WHERE merged_into = :from";
    private static final String BY_NAME = " ORDER BY name, id LIMIT :limit";
    private static final String SEARCH_PHONE =
            SELECT + "WHERE merged_into IS NULL AND searched LIKE '%' || :digits || '%'" + BY_NAME;
    // A word that is not there is empty, and every searched text has an empty word.
    private static final String SEARCH_WORDS = SELECT
            + "WHERE merged_into IS NULL AND search_words(:text) <> ''"
            + IntStream.rangeClosed(1, SearchedText.MOST_WORDS)
                    .mapToObj(" AND searched LIKE '%% ' || split_part(search_words(:text), ' ', %d) || '%%'"::formatted)
                    .collect(Collectors.joining())
            + BY_NAME;

    private final DatabaseClient database;

    PostgresClients(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Client> find(UUID id) {
        return database.sql(FIND).bind("id", id).map(PostgresClients::client).one();
    }

    @Override
    public Flux<Client> findAll(Set<UUID> ids) {
        return database.sql(FIND_ALL)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(PostgresClients::client)
                .all();
    }

    @Override
    public Mono<UUID> mergedInto(UUID id) {
        return database.sql(MERGED_INTO).bind("id", id).mapValue(UUID.class).one();
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
    public Flux<Client> search(SearchedText text, int limit) {
        var search = text.isPhone()
                ? database.sql(SEARCH_PHONE).bind("digits", text.digits())
                : database.sql(SEARCH_WORDS).bind("text", text.text());
        return text.isPhone() && text.digits().isEmpty()
                ? Flux.empty()
                : search.bind("limit", limit).map(PostgresClients::client).all();
    }

    @Override
    public Mono<Boolean> save(Client client) {
        return database.sql(SAVE)
                .bind("id", client.id())
                .bind("name", client.name())
                .bind("email", client.email())
                .bind("phone", client.phone().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                .bind("language", client.language())
                .mapValue(Boolean.class)
                .one();
    }

    private static Client client(Readable row) {
        return new Client(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("email", String.class)),
                Optional.ofNullable(row.get("phone", String.class)),
                Objects.requireNonNull(row.get("language", String.class)));
    }
}
