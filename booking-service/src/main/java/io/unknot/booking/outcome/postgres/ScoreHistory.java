package io.unknot.booking.outcome.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.outcome.Answers;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.wall.Wall;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that one client has said, opened at once or sealed anew for the client they are merged into. */
@Component
class ScoreHistory {

    // When an episode is over is said by staff, or by the answers that begin the next one: nowhere else.
    private static final String HISTORY = """
        SELECT s.id, s.appointment_id, s.moment, s.sealed, a.starts_at AS start,
               (SELECT count(*)::int FROM episode e
                WHERE e.client_id = :client AND e.ended_at <= a.starts_at) AS episode
        FROM score s JOIN appointment a ON a.id = s.appointment_id
        WHERE s.client_id = :client AND s.appointment_id IN (
            SELECT scored.appointment_id FROM score scored
            JOIN appointment visit ON visit.id = scored.appointment_id
            WHERE scored.client_id = :client
            GROUP BY scored.appointment_id, visit.starts_at
            ORDER BY visit.starts_at DESC, scored.appointment_id DESC LIMIT :limit)
        ORDER BY a.starts_at, s.appointment_id
        """;
    private static final String OF_CLIENT =
            "SELECT id, sealed FROM score WHERE client_id = :client ORDER BY id FOR UPDATE";
    private static final String HAND_ON = "UPDATE score SET client_id = :into, sealed = :sealed WHERE id = :id";

    private static final String HAND_ON_NOTICE = """
        UPDATE progress_notice SET client_id = :into WHERE client_id = :from
          AND NOT EXISTS (SELECT FROM progress_notice WHERE client_id = :into)
        """;
    private static final String DROP_NOTICE = "DELETE FROM progress_notice WHERE client_id = :from";

    private final DatabaseClient database;
    private final ClientVault vault;

    ScoreHistory(DatabaseClient database, ClientVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What a score is sealed for: it opens nowhere else, not even as another score of the same client. */
    static String purpose(UUID scoreId) {
        return "score " + scoreId;
    }

    /** At whichever clinics they were treated: who treats a client may know how it went before. */
    Mono<List<ScoredVisit>> of(UUID clientId, int limit) {
        return Wall.beyond(database.sql(HISTORY)
                        .bind("client", clientId)
                        .bind("limit", limit)
                        .map(ScoreHistory::said)
                        .all())
                .collectList()
                .flatMap(said -> vault.open(said.stream()
                                .map(each -> new SealedBytes(clientId, purpose(each.id()), each.bytes()))
                                .toList())
                        .map(opened -> visits(said, opened)));
    }

    Mono<Void> handOn(Merge merge) {
        return database.sql(OF_CLIENT)
                .bind("client", merge.from())
                .map(row -> Map.entry(
                        requireNonNull(row.get("id", UUID.class)), requireNonNull(row.get("sealed", byte[].class))))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(score -> handOn(merge, score.getKey(), score.getValue()), 1)
                .then(database.sql(HAND_ON_NOTICE)
                        .bind("from", merge.from())
                        .bind("into", merge.into())
                        .then())
                .then(database.sql(DROP_NOTICE).bind("from", merge.from()).then());
    }

    private Mono<Void> handOn(Merge merge, UUID score, byte[] sealed) {
        return vault.handOn(merge.from(), merge.into(), purpose(score), sealed)
                .flatMap(anew -> database.sql(HAND_ON)
                        .bind("id", score)
                        .bind("into", merge.into())
                        .bind("sealed", anew)
                        .then());
    }

    private static List<ScoredVisit> visits(List<Said> said, List<byte[]> opened) {
        var visits = new LinkedHashMap<UUID, Said>();
        var answers = new LinkedHashMap<UUID, Map<Moment, Answers>>();
        for (int each = 0; each < said.size(); each++) {
            var found = said.get(each);
            visits.putIfAbsent(found.appointmentId(), found);
            answers.computeIfAbsent(found.appointmentId(), _ -> new EnumMap<>(Moment.class))
                    .put(found.moment(), AnswerBytes.read(opened.get(each)));
        }
        return visits.values().stream()
                .map(visit -> new ScoredVisit(
                        visit.appointmentId(),
                        visit.start(),
                        visit.episode(),
                        answers.getOrDefault(visit.appointmentId(), Map.of())))
                .toList();
    }

    private static Said said(Readable row) {
        return new Said(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("appointment_id", UUID.class)),
                requireNonNull(row.get("start", Instant.class)),
                requireNonNull(row.get("episode", Integer.class)),
                Moment.of(requireNonNull(row.get("moment", String.class))),
                requireNonNull(row.get("sealed", byte[].class)));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Said(UUID id, UUID appointmentId, Instant start, int episode, Moment moment, byte[] bytes) {}
}
