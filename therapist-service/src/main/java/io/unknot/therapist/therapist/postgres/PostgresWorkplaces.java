package io.unknot.therapist.therapist.postgres;

import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.Workplaces;
import io.unknot.therapist.therapist.postgres.table.ColleaguesCondition;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PostgresWorkplaces implements Workplaces {

    private static final String ARE_WITH = "SELECT " + ColleaguesCondition.on(":therapist::uuid");

    private final DatabaseClient database;

    PostgresWorkplaces(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> areWith(Colleagues colleagues, UUID therapistId) {
        return ColleaguesCondition.bind(database.sql(ARE_WITH), colleagues)
                .bind("therapist", therapistId)
                .mapValue(Boolean.class)
                .one();
    }
}
