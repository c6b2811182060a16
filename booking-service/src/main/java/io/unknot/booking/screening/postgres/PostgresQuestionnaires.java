package io.unknot.booking.screening.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.screening.questionnaire.Questionnaire;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresQuestionnaires implements Questionnaires {

    private static final String SELECT = "SELECT version, content::text AS content FROM questionnaire ";
    private static final String ADD = """
        INSERT INTO questionnaire (version, content)
        SELECT max(version) + 1, CAST(:content AS jsonb) FROM questionnaire
        RETURNING version, content::text AS content
        """;
    private static final String LOCK = "LOCK TABLE questionnaire IN SHARE ROW EXCLUSIVE MODE";

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresQuestionnaires(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Questionnaire> newest() {
        return database.sql(SELECT + "ORDER BY version DESC LIMIT 1")
                .map(this::questionnaire)
                .one();
    }

    @Override
    public Mono<Questionnaire> find(int version) {
        return database.sql(SELECT + "WHERE version = :version")
                .bind("version", version)
                .map(this::questionnaire)
                .one();
    }

    @Override
    public Mono<Questionnaire> add(Questionnaire.Content content) {
        return database.sql(LOCK)
                .then()
                .then(Mono.defer(() -> database.sql(ADD)
                        .bind("content", json.writeValueAsString(content))
                        .map(this::questionnaire)
                        .one()));
    }

    private Questionnaire questionnaire(Readable row) {
        return new Questionnaire(
                requireNonNull(row.get("version", Integer.class)),
                json.readValue(requireNonNull(row.get("content", String.class)), Questionnaire.Content.class));
    }
}
