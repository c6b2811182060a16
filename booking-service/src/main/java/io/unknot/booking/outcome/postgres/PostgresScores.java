package io.unknot.booking.outcome.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.Score;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.outcome.Scores;
import io.unknot.booking.vault.ClientVault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresScores implements Scores {

    private static final String OF = """
        SELECT id, version, appointment_id, client_id, moment, sealed, said_at FROM score
        WHERE appointment_id = :appointment ORDER BY said_at, id
        """;
    private static final String ADD = """
        INSERT INTO score (id, version, appointment_id, client_id, moment, sealed, said_at)
        SELECT :id, :version, id, client_id, :moment, :sealed, :saidAt
        FROM appointment WHERE id = :appointment AND client_id = :client
        ON CONFLICT (appointment_id, moment) DO NOTHING
        """;
    private static final String SAVE = """
        UPDATE score SET version = :version, sealed = :sealed, changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;

    private final DatabaseClient database;
    private final ClientVault vault;
    private final ScoreHistory history;

    PostgresScores(DatabaseClient database, ClientVault vault, ScoreHistory history) {
        this.database = database;
        this.vault = vault;
        this.history = history;
    }

    @Override
    public Mono<Score> find(UUID appointmentId, Moment moment) {
        return of(appointmentId).filter(score -> score.moment() == moment).next();
    }

    @Override
    public Flux<Score> of(UUID appointmentId) {
        return database.sql(OF)
                .bind("appointment", appointmentId)
                .map(PostgresScores::sealed)
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::open);
    }

    @Override
    public Mono<Boolean> add(Score score) {
        return seal(score)
                .flatMap(closed -> database.sql(ADD)
                        .bind("id", score.id())
                        .bind("version", score.version())
                        .bind("appointment", score.appointmentId())
                        .bind("client", score.clientId())
                        .bind("moment", score.moment().word())
                        .bind("sealed", closed)
                        .bind("saidAt", score.saidAt())
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> save(Score score) {
        return seal(score)
                .flatMap(closed -> database.sql(SAVE)
                        .bind("id", score.id())
                        .bind("version", score.version())
                        .bind("sealed", closed)
                        .fetch()
                        .rowsUpdated())
                .flatMap(rows -> rows == 1
                        ? Mono.empty()
                        : Mono.error(new OptimisticLockingFailureException(score.id() + " has moved on")));
    }

    @Override
    public Mono<List<ScoredVisit>> history(UUID clientId, int limit) {
        return history.of(clientId, limit);
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return history.handOn(merge);
    }

    private Mono<byte[]> seal(Score score) {
        return vault.seal(score.clientId(), ScoreHistory.purpose(score.id()), AnswerBytes.of(score.answers()));
    }

    private Mono<Score> open(Sealed sealed) {
        return vault.open(sealed.clientId(), ScoreHistory.purpose(sealed.id()), sealed.bytes())
                .map(bytes -> new Score(
                        sealed.id(),
                        sealed.version(),
                        sealed.appointmentId(),
                        sealed.clientId(),
                        sealed.moment(),
                        AnswerBytes.read(bytes),
                        sealed.saidAt()));
    }

    private static Sealed sealed(Readable row) {
        return new Sealed(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("version", Long.class)),
                requireNonNull(row.get("appointment_id", UUID.class)),
                requireNonNull(row.get("client_id", UUID.class)),
                Moment.of(requireNonNull(row.get("moment", String.class))),
                requireNonNull(row.get("sealed", byte[].class)),
                requireNonNull(row.get("said_at", Instant.class)));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(
            UUID id, long version, UUID appointmentId, UUID clientId, Moment moment, byte[] bytes, Instant saidAt) {}
}
