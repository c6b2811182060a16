package io.unknot.booking.visitnote.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.visitnote.VisitNote;
import io.unknot.booking.visitnote.VisitNotes;
import io.unknot.booking.wall.Wall;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresVisitNotes implements VisitNotes {

    private static final String FOUND = """
        SELECT n.id, n.version, n.appointment_id, n.client_id, n.written_by, n.written_at, n.sealed,
               a.starts_at AS start, a.treatment_id
        FROM visit_note n JOIN appointment a ON a.id = n.appointment_id
        """;
    private static final String OF = FOUND + "WHERE n.appointment_id = :appointment";
    private static final String OF_CLIENT =
            FOUND + "WHERE n.client_id = :client ORDER BY a.starts_at DESC, n.id LIMIT :most";
    private static final String ADD = """
        INSERT INTO visit_note (id, version, appointment_id, client_id, written_by, written_at, sealed)
        SELECT :id, :version, id, client_id, :by, :at, :sealed
        FROM appointment WHERE id = :appointment AND client_id = :client
        """;
    private static final String SAVE = """
        UPDATE visit_note SET version = :version, sealed = :sealed, changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;
    private static final String TO_HAND_ON =
            "SELECT id, sealed FROM visit_note WHERE client_id = :client ORDER BY id FOR UPDATE";
    private static final String HAND_ON = "UPDATE visit_note SET client_id = :into, sealed = :sealed WHERE id = :id";

    private final DatabaseClient database;
    private final ClientVault vault;

    PostgresVisitNotes(DatabaseClient database, ClientVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<VisitNote> find(UUID appointmentId) {
        return database.sql(OF)
                .bind("appointment", appointmentId)
                .map(Row::of)
                .one()
                .flatMap(row -> vault.open(List.of(row.words()))
                        .map(opened -> row.noted(opened.getFirst()).note()));
    }

    @Override
    public Mono<List<NotedVisit>> ofClient(UUID clientId, int most) {
        // Whoever may read a client's notes reads those of their visits elsewhere, too.
        return Wall.beyond(database.sql(OF_CLIENT)
                        .bind("client", clientId)
                        .bind("most", most)
                        .map(Row::of)
                        .all()
                        .collectList())
                .flatMap(rows -> vault.open(rows.stream().map(Row::words).toList())
                        .map(opened -> IntStream.range(0, rows.size())
                                .mapToObj(at -> rows.get(at).noted(opened.get(at)))
                                .toList()));
    }

    @Override
    public Mono<Boolean> add(VisitNote note) {
        return seal(note)
                .flatMap(closed -> database.sql(ADD)
                        .bind("id", note.id())
                        .bind("version", note.version())
                        .bind("appointment", note.appointmentId())
                        .bind("client", note.clientId())
                        .bind("by", note.writtenBy())
                        .bind("at", note.writtenAt())
                        .bind("sealed", closed)
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> save(VisitNote note) {
        return seal(note)
                .flatMap(closed -> database.sql(SAVE)
                        .bind("id", note.id())
                        .bind("version", note.version())
                        .bind("sealed", closed)
                        .fetch()
                        .rowsUpdated())
                .flatMap(rows -> rows == 1
                        ? Mono.empty()
                        : Mono.error(new OptimisticLockingFailureException(note.id() + " has moved on")));
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return database.sql(TO_HAND_ON)
                .bind("client", merge.from())
                .map(row -> closed(row, merge.from()))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(note -> vault.handOn(note.bytes(), merge.into())
                        .flatMap(anew -> database.sql(HAND_ON)
                                .bind("id", note.id())
                                .bind("into", merge.into())
                                .bind("sealed", anew)
                                .then()))
                .then();
    }

    private Mono<byte[]> seal(VisitNote note) {
        return vault.seal(note.clientId(), purpose(note.id()), note.text().getBytes(UTF_8));
    }

    /** What a note is sealed for: it opens nowhere else, not even as another note of the same client. */
    private static String purpose(UUID noteId) {
        return "visit-note " + noteId;
    }

    private static Sealed closed(Readable row, UUID clientId) {
        var id = uuid(row, "id");
        return new Sealed(id, new SealedBytes(clientId, purpose(id), requireNonNull(row.get("sealed", byte[].class))));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    private record Sealed(UUID id, SealedBytes bytes) {}

    /** A visit with its note, whose words are still to be opened. */
    private record Row(NotedVisit visit, SealedBytes words) {

        static Row of(Readable row) {
            var client = uuid(row, "client_id");
            var note = new VisitNote(
                    uuid(row, "id"),
                    requireNonNull(row.get("version", Long.class)),
                    uuid(row, "appointment_id"),
                    client,
                    uuid(row, "written_by"),
                    requireNonNull(row.get("written_at", Instant.class)),
                    "");
            return new Row(
                    new NotedVisit(note, requireNonNull(row.get("start", Instant.class)), uuid(row, "treatment_id")),
                    PostgresVisitNotes.closed(row, client).bytes());
        }

        NotedVisit noted(byte[] opened) {
            var note = visit.note();
            return new NotedVisit(
                    new VisitNote(
                            note.id(),
                            note.version(),
                            note.appointmentId(),
                            note.clientId(),
                            note.writtenBy(),
                            note.writtenAt(),
                            new String(opened, UTF_8)),
                    visit.start(),
                    visit.treatmentId());
        }
    }
}
