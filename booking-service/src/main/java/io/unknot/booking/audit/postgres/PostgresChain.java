package io.unknot.booking.audit.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.booking.audit.Chain;
import io.unknot.booking.audit.Link;
import io.unknot.booking.audit.StoredEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresChain implements Chain {

    private static final String LINK_COLUMNS = """
        l.position, l.entry_id, encode(l.previous, 'hex') AS previous, encode(l.hash, 'hex') AS hash\
        """;
    private static final String LAST = "SELECT " + LINK_COLUMNS + " FROM audit_link l ORDER BY l.position DESC LIMIT 1";
    private static final String UNSEALED = "SELECT " + EntryRow.COLUMNS + """
         FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.id LIMIT :limit
        """;
    private static final String ADD = """
        WITH link AS (
            SELECT * FROM unnest(:positions::bigint[], :entries::bigint[], :previous::text[], :hashes::text[])
                          AS link (position, entry_id, previous, hash)),
        sealed AS (DELETE FROM audit_unsealed WHERE entry_id IN (SELECT entry_id FROM link))
        INSERT INTO audit_link (position, entry_id, previous, hash)
        SELECT position, entry_id, decode(previous, 'hex'), decode(hash, 'hex') FROM link
        """;
    private static final String FROM = "SELECT " + LINK_COLUMNS + ", " + EntryRow.COLUMNS + """
         FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
        WHERE l.position >= :from ORDER BY l.position LIMIT :limit
        """;
    private static final String LEFT_OUT = """
        SELECT id FROM audit_entry e
        WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_id = e.id)
          AND NOT EXISTS (SELECT FROM audit_unsealed WHERE entry_id = e.id)
        ORDER BY id LIMIT 1
        """;

    private final DatabaseClient database;

    PostgresChain(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> tryLock() {
        return database.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('audit chain', 0))")
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Link> last() {
        return database.sql(LAST).map(PostgresChain::link).one().defaultIfEmpty(Link.START);
    }

    @Override
    public Mono<List<StoredEntry>> unsealed(int limit) {
        return database.sql(UNSEALED)
                .bind("limit", limit)
                .map(EntryRow::entry)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> add(List<Link> links) {
        if (links.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(ADD)
                .bind("positions", links.stream().map(Link::position).toArray(Long[]::new))
                .bind("entries", links.stream().map(Link::entryId).toArray(Long[]::new))
                .bind("previous", links.stream().map(Link::previous).toArray(String[]::new))
                .bind("hashes", links.stream().map(Link::hash).toArray(String[]::new))
                .then();
    }

    @Override
    public Flux<Linked> from(long position, int limit) {
        return database.sql(FROM)
                .bind("from", position)
                .bind("limit", limit)
                .map(PostgresChain::linked)
                .all();
    }

    @Override
    public Mono<Long> leftOut() {
        return database.sql(LEFT_OUT).mapValue(Long.class).one();
    }

    private static Linked linked(Readable row) {
        var entry =
                row.get("id", Long.class) == null ? Optional.<StoredEntry>empty() : Optional.of(EntryRow.entry(row));
        return new Linked(link(row), entry);
    }

    private static Link link(Readable row) {
        return new Link(
                EntryRow.number(row, "position"),
                EntryRow.number(row, "entry_id"),
                EntryRow.text(row, "previous"),
                EntryRow.text(row, "hash"));
    }
}
