package io.unknot.booking.screening.postgres;

import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.screening.Answered;
import io.unknot.booking.screening.Answers;
import io.unknot.booking.screening.Screening;
import io.unknot.booking.screening.Screenings;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.questionnaire.Findings;
import io.unknot.booking.vault.ClientVault;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresScreenings implements Screenings {

    static final String ANSWERS = "screening-answers";

    private static final String SELECT = """
        SELECT id, client_id, episode_id, questionnaire_version, answered_at, findings, answers FROM screening
        """;
    // Somebody who comes in a month is still in treatment.
    private static final String END_OLD = """
        UPDATE episode SET ended_at = clock_timestamp()
        WHERE client_id = :client AND ended_at IS NULL
          AND greatest(opened_at, (SELECT max(upper(visible)) FROM appointment
                                   WHERE client_id = :client AND state IN ('requested', 'booked', 'checked-in', 'completed')))
              < clock_timestamp() - make_interval(days => :days)
        """;
    private static final String OPEN = """
        INSERT INTO episode (id, client_id) VALUES (:id, :client)
        ON CONFLICT (client_id) WHERE ended_at IS NULL DO NOTHING
        """;
    private static final String ADD = """
        INSERT INTO screening (id, client_id, episode_id, questionnaire_version, admits, findings, answers)
        SELECT :id, :client, e.id, :version, :admits, :findings, :answers
        FROM episode e WHERE e.client_id = :client AND e.ended_at IS NULL
        RETURNING id, client_id, episode_id, questionnaire_version, answered_at, findings, answers
        """;
    // Of two open episodes the one client's ends.
    private static final String HAND_ON_EPISODES = """
        UPDATE episode one SET client_id = :into, ended_at = CASE WHEN one.ended_at IS NULL AND EXISTS (
            SELECT FROM episode other WHERE other.client_id = :into AND other.ended_at IS NULL)
            THEN clock_timestamp() ELSE one.ended_at END
        WHERE one.client_id = :from
        """;
    private static final String HAND_ON =
            "UPDATE screening SET client_id = :into, findings = :findings, answers = :answers WHERE id = :id";

    private final DatabaseClient database;
    private final ClientVault vault;
    private final SealedJson json;

    PostgresScreenings(DatabaseClient database, ClientVault vault, SealedJson json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public Mono<List<Screening>> of(UUID clientId, int limit) {
        return opened(database.sql(SELECT + "WHERE client_id = :client ORDER BY answered_at DESC LIMIT :limit")
                .bind("client", clientId)
                .bind("limit", limit)
                .map(SealedScreening::of)
                .all());
    }

    @Override
    public Mono<Screening> find(UUID id) {
        return opened(database.sql(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map(SealedScreening::of)
                        .all())
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    @Override
    public Mono<Screening> add(UUID clientId, Answered answered, int validDays) {
        return Mono.zip(
                        json.seal(clientId, Gate.FINDINGS, answered.findings()),
                        json.seal(clientId, ANSWERS, answered.answers()))
                .delayUntil(_ -> openEpisode(clientId, validDays))
                .flatMap(bytes -> database.sql(ADD)
                        .bind("id", UUID.randomUUID())
                        .bind("client", clientId)
                        .bind("version", answered.questionnaireVersion())
                        .bind("admits", answered.findings().admits())
                        .bind("findings", bytes.getT1())
                        .bind("answers", bytes.getT2())
                        .map(SealedScreening::of)
                        .one()
                        .map(added -> added.opened(answered.answers(), answered.findings())));
    }

    private Mono<Void> openEpisode(UUID clientId, int validDays) {
        return database.sql(END_OLD)
                .bind("client", clientId)
                .bind("days", validDays)
                .then()
                .then(database.sql(OPEN)
                        .bind("id", UUID.randomUUID())
                        .bind("client", clientId)
                        .then());
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return database.sql(HAND_ON_EPISODES)
                .bind("into", merge.into())
                .bind("from", merge.from())
                .then()
                .thenMany(database.sql(SELECT + "WHERE client_id = :from")
                        .bind("from", merge.from())
                        .map(SealedScreening::of)
                        .all())
                .collectList()
                .flatMapIterable(rows -> rows)
                .concatMap(row -> handOn(row, merge))
                .then();
    }

    private Mono<Void> handOn(SealedScreening row, Merge merge) {
        return Mono.zip(vault.handOn(row.findings(), merge.into()), vault.handOn(row.answers(), merge.into()))
                .flatMap(bytes -> database.sql(HAND_ON)
                        .bind("id", row.id())
                        .bind("into", merge.into())
                        .bind("findings", bytes.getT1())
                        .bind("answers", bytes.getT2())
                        .then());
    }

    private Mono<List<Screening>> opened(Flux<SealedScreening> found) {
        return found.collectList()
                .flatMap(rows -> vault.open(
                                rows.stream().flatMap(SealedScreening::sealed).toList())
                        .map(opened -> IntStream.range(0, rows.size())
                                .mapToObj(at -> screening(rows.get(at), opened.get(2 * at), opened.get(2 * at + 1)))
                                .toList()));
    }

    private Screening screening(SealedScreening row, byte[] findings, byte[] answers) {
        return row.opened(json.read(answers, Answers.class), json.read(findings, Findings.class));
    }
}
