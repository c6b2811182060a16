package io.unknot.booking.client.postgres;

import static java.util.Comparator.comparing;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.ClientSearch;
import io.unknot.booking.client.ContactIndex;
import io.unknot.booking.client.SearchedText;
import io.unknot.booking.vault.BlindIndex;
import java.nio.ByteBuffer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Finds clients by keyed hashes and opens no more of them than are looked at. */
@Repository
class PostgresClientSearch implements ClientSearch {

    private static final String SELECT =
            "SELECT " + SealedContacts.Row.COLUMNS + " FROM client c JOIN client_key k ON k.client_id = c.id ";
    static final String FOUND_BY = SELECT + "JOIN clients_found_by(:wanted, :limit) AS found (id) ON found.id = c.id";
    private static final String BY_EMAIL = SELECT + "WHERE c.email_hash = :hash ORDER BY c.id LIMIT :limit";
    private static final String BY_PHONE = SELECT + "WHERE c.phone_hash = :hash ORDER BY c.id LIMIT :limit";

    // Where the index is coarser than what was typed, so many are opened to look for those whom it fits.
    private static final int MOST_LOOKED_THROUGH = 200;

    private final DatabaseClient database;
    private final SealedContacts sealed;
    private final BlindIndex index;

    PostgresClientSearch(DatabaseClient database, SealedContacts sealed, BlindIndex index) {
        this.database = database;
        this.sealed = sealed;
        this.index = index;
    }

    @Override
    public Flux<Client> search(SearchedText text, int limit) {
        var byEmail = text.isEmail() ? withEmail(text.text(), limit) : Flux.<Client>empty();
        return byEmail.switchIfEmpty(byIndex(text, limit))
                .sort(comparing(Client::name).thenComparing(Client::id));
    }

    @Override
    public Flux<Client> withEmail(String email, int limit) {
        return index.hash()
                .map(hash -> new ContactIndex(hash).email(email))
                .flatMapMany(hash -> open(database.sql(BY_EMAIL).bind("hash", ByteBuffer.wrap(hash)), limit));
    }

    @Override
    public Flux<Client> withPhone(String phone, int limit) {
        return index.hash()
                .map(hash -> new ContactIndex(hash).phone(phone))
                .flatMapMany(hash -> open(database.sql(BY_PHONE).bind("hash", ByteBuffer.wrap(hash)), limit));
    }

    private Flux<Client> byIndex(SearchedText text, int limit) {
        var atMost = ContactIndex.isCoarserThan(text) ? MOST_LOOKED_THROUGH : limit;
        return index.hash()
                .map(hash -> new ContactIndex(hash).wanted(text))
                .filter(wanted -> wanted.length > 0)
                .flatMapMany(wanted -> open(database.sql(FOUND_BY).bind("wanted", wanted), atMost))
                .filter(text::fits)
                .take(limit);
    }

    private Flux<Client> open(GenericExecuteSpec statement, int limit) {
        return statement.bind("limit", limit).map(SealedContacts.Row::of).all().concatMap(sealed::open);
    }
}
